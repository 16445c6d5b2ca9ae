package dev.vitrine.app.control;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.i18n.Messages;
import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Buttons that show an icon only, and say in a hint and to a screen reader what they do. */
public final class IconButtons {

    private IconButtons() {}

    /** @param key of the words */
    public static Button of(String id, Ikon icon, String key, Messages messages, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.accessibleTextProperty().bind(messages.bind(key));
        Hint.on(button, () -> messages.get(key));
        button.setOnAction(event -> action.run());
        return button;
    }
}
