package dev.vitrine.app.shell;

import dev.vitrine.app.cli.ProgramVersion;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.style.Look;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** What the program is, its licence, the keys worth knowing, and the libraries it is built on with theirs. */
public final class AboutDialog extends Dialog<ButtonType> {

    private static final double TEXT_WIDTH = 560;
    private static final int LIBRARIES_SHOWN = 9;

    public AboutDialog(Window owner, Look look, Messages messages) {
        initOwner(owner);
        setTitle(messages.get("shell.about"));
        Label heading = sentence(messages.get("about.libraries"), "section-title");
        TextArea libraries = libraries();
        heading.setLabelFor(libraries);
        VBox content = new VBox(
                16,
                sentence(messages.get("app.name"), "screen-title"),
                sentence(messages.get("about.text", ProgramVersion.get())),
                sentence(messages.get("about.keys")),
                sentence(messages.get("about.licence"), "caption"),
                new VBox(8, heading, libraries));
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().add(new ButtonType(messages.get("dialog.close"), ButtonData.CANCEL_CLOSE));
        getDialogPane().getStylesheets().setAll(look.stylesheets());
        getDialogPane().setId("about-dialog");
    }

    private static TextArea libraries() {
        TextArea area = new TextArea(read());
        area.setId("libraries");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefRowCount(LIBRARIES_SHOWN);
        area.setPrefWidth(TEXT_WIDTH);
        return area;
    }

    /** The list that the build wrote. */
    private static String read() {
        try (InputStream in = AboutDialog.class.getResourceAsStream("libraries.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Label sentence(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        return label;
    }
}
