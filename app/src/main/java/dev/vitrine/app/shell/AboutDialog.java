package dev.vitrine.app.shell;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.style.Look;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** What the program is, its licence, and the keys worth knowing. */
public final class AboutDialog extends Dialog<ButtonType> {

    private static final double TEXT_WIDTH = 440;

    public AboutDialog(Window owner, Look look, Messages messages) {
        initOwner(owner);
        setTitle(messages.get("shell.about"));
        VBox content = new VBox(
                16,
                sentence(messages.get("app.name"), "screen-title"),
                sentence(messages.get("about.text", version())),
                sentence(messages.get("about.keys")),
                sentence(messages.get("about.licence"), "caption"));
        getDialogPane().setContent(content);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        getDialogPane().getStylesheets().setAll(look.stylesheets());
        getDialogPane().setId("about-dialog");
    }

    private static Label sentence(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        return label;
    }

    /** Stands in the jar's manifest; a build from sources has none. */
    private static String version() {
        return Optional.ofNullable(AboutDialog.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
