package dev.vitrine.app.shell;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.selfcheck.SelfCheck;
import dev.vitrine.app.style.Look;
import java.util.Locale;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** What the self-check found on this machine, and what to do about it. */
public final class SelfCheckDialog extends Dialog<ButtonType> {

    private static final double TEXT_WIDTH = 480;

    public SelfCheckDialog(Window owner, Look look, Messages messages, SelfCheck.Result result, String verdict) {
        initOwner(owner);
        setTitle(messages.get("shell.selfCheck"));
        GridPane checks = new GridPane();
        checks.setHgap(16);
        checks.setVgap(8);
        checks.setId("checks");
        for (SelfCheck.Check check : result.checks()) {
            Label name = new Label(check.name(), icon(check));
            name.setMinWidth(GridPane.USE_PREF_SIZE);
            checks.addRow(checks.getRowCount(), name, found(check));
        }
        Label heading = new Label(verdict);
        heading.getStyleClass().add("section-title");
        heading.setId("self-check-verdict");
        getDialogPane().setContent(new VBox(16, heading, checks));
        getDialogPane().getButtonTypes().add(new ButtonType(messages.get("dialog.close"), ButtonData.CANCEL_CLOSE));
        getDialogPane().getStylesheets().setAll(look.stylesheets());
        getDialogPane().setId("self-check-dialog");
    }

    private static VBox found(SelfCheck.Check check) {
        VBox words = new VBox(wrapped(check.found()));
        if (!check.remedy().isEmpty()) {
            Label remedy = wrapped(check.remedy());
            remedy.getStyleClass().add("caption");
            words.getChildren().add(remedy);
        }
        return words;
    }

    private static FontIcon icon(SelfCheck.Check check) {
        Ikon ikon = switch (check.state()) {
            case OK -> Material2OutlinedAL.CHECK_CIRCLE;
            case WARNING -> Material2OutlinedAL.INFO;
            case FAILED -> Material2OutlinedAL.ERROR_OUTLINE;
        };
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("check-" + check.state().name().toLowerCase(Locale.ROOT));
        return icon;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(TEXT_WIDTH);
        return label;
    }
}
