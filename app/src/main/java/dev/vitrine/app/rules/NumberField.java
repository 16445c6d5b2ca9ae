package dev.vitrine.app.rules;

import dev.vitrine.app.condition.CommitField;
import dev.vitrine.app.i18n.Messages;
import java.math.BigDecimal;
import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A number with its name in front; what is no number is marked and changes nothing. */
final class NumberField extends HBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double WIDTH = 80;

    private final CommitField field;

    /** @param label key of the name */
    NumberField(String id, String label, Messages messages, DoubleConsumer commit) {
        getStyleClass().add("field-row");
        setAlignment(Pos.CENTER_LEFT);
        Label name = new Label();
        name.textProperty().bind(messages.bind(label));
        name.setWrapText(true);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        field = new CommitField(id, text -> take(text, commit));
        field.setPrefWidth(WIDTH);
        field.setMinWidth(WIDTH);
        field.setAlignment(Pos.CENTER_RIGHT);
        field.accessibleTextProperty().bind(messages.bind(label));
        getChildren().addAll(name, space, field);
    }

    void show(double value) {
        field.pseudoClassStateChanged(WRONG, false);
        field.show(BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    private void take(String text, DoubleConsumer commit) {
        try {
            double value = Double.parseDouble(text.strip().replace(',', '.'));
            field.pseudoClassStateChanged(WRONG, false);
            commit.accept(value);
        } catch (NumberFormatException e) {
            field.pseudoClassStateChanged(WRONG, true);
        }
    }
}
