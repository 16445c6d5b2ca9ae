package dev.vitrine.app.data;

import dev.vitrine.app.control.WrappedLabel;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.Remaining;
import dev.vitrine.workspace.cleaning.Size;
import java.text.NumberFormat;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One cleaning rule: what it is about, how it is set, and what it takes. */
final class CleaningRow extends HBox {

    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
    private static final double CONTROLS_WIDTH = 300;
    private static final double TAKES_WIDTH = 80;

    private final CleaningRule rule;
    private final Messages messages;
    private final Label takes = new Label();
    private final Label unit = new Label();

    CleaningRow(CleaningRule rule, CleaningViewModel viewModel, Messages messages) {
        this.rule = rule;
        this.messages = messages;
        setId("clean-rule-" + rule.id());
        getStyleClass().add("cleaning-row");
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words(), controls(new CleaningControls(viewModel, messages).of(rule)), takes());
        viewModel.countProperty().subscribe(count -> show(count));
        messages.localeProperty()
                .addListener(change -> show(viewModel.countProperty().get()));
        viewModel.shownProperty().subscribe(shown -> pseudoClassStateChanged(SHOWN, shown == rule));
    }

    private VBox words() {
        VBox words = new VBox(2, label("clean.rule." + rule.id(), "name"), label("clean.does." + rule.id(), "caption"));
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private Label label(String key, String style) {
        Label label = new WrappedLabel(style);
        label.textProperty().bind(messages.bind(key));
        return label;
    }

    private static HBox controls(Node node) {
        HBox controls = new HBox(node);
        controls.setAlignment(Pos.CENTER_RIGHT);
        controls.setMinWidth(CONTROLS_WIDTH);
        controls.setMaxWidth(CONTROLS_WIDTH);
        HBox.setHgrow(node, Priority.ALWAYS);
        return controls;
    }

    private VBox takes() {
        takes.setId("takes-" + rule.id());
        takes.getStyleClass().add("takes");
        unit.getStyleClass().add("caption");
        unit.managedProperty().bind(unit.textProperty().isNotEmpty());
        VBox column = new VBox(takes, unit);
        column.setAlignment(Pos.CENTER_RIGHT);
        column.setMinWidth(TAKES_WIDTH);
        column.setMaxWidth(TAKES_WIDTH);
        return column;
    }

    private void show(CleaningViewModel.@Nullable Count count) {
        if (count == null) {
            takes.setText("");
            unit.setText("");
            return;
        }
        Remaining remaining = count.remaining();
        Size size = remaining.takenBy(rule);
        if (rule == CleaningRule.SESSION) {
            tell(remaining.left().interactions() - remaining.sequenceEvents(), "clean.takes.joined");
        } else if (size.interactions() == 0 && size.items() > 0) {
            tell(size.items(), "clean.takes.items");
        } else {
            tell(size.interactions(), "clean.takes.interactions");
        }
    }

    private void tell(long number, String key) {
        takes.setText(
                number == 0
                        ? "–"
                        : "−"
                                + NumberFormat.getIntegerInstance(messages.locale())
                                        .format(number));
        unit.setText(number == 0 ? "" : messages.get(key));
        pseudoClassStateChanged(IDLE, number == 0);
    }
}
