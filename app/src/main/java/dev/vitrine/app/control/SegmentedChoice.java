package dev.vitrine.app.control;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few values of which one is chosen, side by side as joined buttons; ids are {@code ID-VALUE} in lower case. */
public final class SegmentedChoice<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    /** @param words what a value is called, followed as the language changes */
    public SegmentedChoice(String id, List<T> values, Property<T> chosen, Function<T, ObservableValue<String>> words) {
        getStyleClass().add("segmented-choice");
        for (int i = 0; i < values.size(); i++) {
            getChildren().add(button(id, values.get(i), pill(i, values.size()), chosen, words));
        }
        chosen.addListener((property, before, after) -> select(after));
        select(chosen.getValue());
        // A click on the chosen one would leave none chosen.
        group.selectedToggleProperty().addListener((property, before, after) -> {
            if (after == null) {
                group.selectToggle(before);
            }
        });
    }

    private ToggleButton button(
            String id, T value, String pill, Property<T> chosen, Function<T, ObservableValue<String>> words) {
        ToggleButton button = new ToggleButton();
        button.setId(id + "-" + value.toString().toLowerCase(Locale.ROOT));
        button.textProperty().bind(words.apply(value));
        button.setUserData(value);
        button.setToggleGroup(group);
        button.getStyleClass().addAll(pill, Styles.SMALL);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> chosen.setValue(value));
        return button;
    }

    private void select(T value) {
        group.getToggles().stream()
                .filter(toggle -> value.equals(toggle.getUserData()))
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    private static String pill(int place, int count) {
        if (place == 0) {
            return Styles.LEFT_PILL;
        }
        return place == count - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }
}
