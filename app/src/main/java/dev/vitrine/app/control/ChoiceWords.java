package dev.vitrine.app.control;

import dev.vitrine.app.i18n.Messages;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Lets a choice show its values in words that follow the language; a converter's words stay as they first were. */
public final class ChoiceWords {

    private ChoiceWords() {}

    public static <T> void on(ComboBox<T> box, Messages messages, Function<T, String> words) {
        messages.localeProperty().subscribe(locale -> {
            box.setCellFactory(list -> cell(words));
            box.setButtonCell(cell(words));
        });
    }

    private static <T> ListCell<T> cell(Function<T, String> words) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable T value, boolean empty) {
                super.updateItem(value, empty);
                setText(value == null || empty ? null : words.apply(value));
            }
        };
    }
}
