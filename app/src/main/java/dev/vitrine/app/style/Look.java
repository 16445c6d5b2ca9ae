package dev.vitrine.app.style;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/** Dresses scenes in the chosen theme, and again at once when another is chosen. */
public final class Look {

    /**
     * Of all the window, since a stylesheet on a part of it makes each node inside slower to dress: later ones win.
     */
    private static final List<String> SHEETS =
            List.of("workbench.css", "control.css", "explore.css", "comparison.css", "attention.css", "rules.css");

    private final ObjectProperty<Theme> theme;
    private final List<Scene> dressed = new ArrayList<>();
    private final String family;

    public Look(Theme initial) {
        theme = new SimpleObjectProperty<>(initial);
        family = FontFamily.best(Font.getFamilies());
        theme.addListener((property, older, newer) -> dressAll());
        Application.setUserAgentStylesheet(initial.userAgentStylesheet());
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** The font's. */
    public String family() {
        return family;
    }

    /** What stands in a window before it is first drawn: white would flash up in the dark theme. */
    public Color background() {
        return theme.get().background();
    }

    /** Dresses a scene for as long as the window is open. */
    public void dress(Scene scene) {
        dressed.add(scene);
        scene.getStylesheets().setAll(stylesheets());
        scene.setFill(background());
    }

    /** What a scene that is shown for a moment, such as a dialog's, must be given. */
    public List<String> stylesheets() {
        return Stream.concat(
                        Stream.of(fontStylesheet(family)),
                        Stream.concat(Stream.of(theme.get().tokens()), SHEETS.stream())
                                .map(Look::resource))
                .toList();
    }

    private void dressAll() {
        Application.setUserAgentStylesheet(theme.get().userAgentStylesheet());
        dressed.forEach(scene -> {
            scene.getStylesheets().setAll(stylesheets());
            scene.setFill(background());
        });
    }

    private static String resource(String name) {
        return Objects.requireNonNull(Look.class.getResource(name), name).toExternalForm();
    }

    private static String fontStylesheet(String family) {
        String css = ".root { -fx-font-family: \"" + family + "\"; }";
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
