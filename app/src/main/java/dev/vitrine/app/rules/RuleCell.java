package dev.vitrine.app.rules;

import atlantafx.base.controls.ToggleSwitch;
import dev.vitrine.app.control.Hint;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.rules.Rule;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** One rule: what it is called and does, its switch, and the place to drag it by. */
final class RuleCell extends ListCell<Rule> {

    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private static final double TWO_LINES = 36;
    /** Grip, icon, switch and the gaps between them, with room for a scroll bar. */
    private static final double BESIDE_WORDS = 116;

    private final RulesViewModel viewModel;
    private final RuleWords words;
    private final Messages messages;
    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label does = new Label();
    private final ToggleSwitch on = new ToggleSwitch();
    private final VBox texts = new VBox(name, does);
    private final HBox row = new HBox();

    RuleCell(RulesViewModel viewModel, RuleWords words, Messages messages) {
        this.viewModel = viewModel;
        this.words = words;
        this.messages = messages;
        getStyleClass().add("rule-cell");
        name.getStyleClass().add("name");
        does.getStyleClass().add("caption");
        does.setWrapText(true);
        does.setMaxHeight(TWO_LINES);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        on.setOnMouseReleased(event -> viewModel.inHand().switchOn(getIndex(), on.isSelected()));
        on.setFocusTraversable(false);
        on.setMinWidth(USE_PREF_SIZE);
        FontIcon grip = new FontIcon(Material2AL.DRAG_INDICATOR);
        grip.getStyleClass().add("grip");
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(grip, icon, texts, on);
        // As wide as the list and no wider, so that long words wrap.
        setPrefWidth(0);
        setOnDragDetected(event -> lift());
        setOnDragOver(this::over);
        setOnDragExited(event -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(this::drop);
    }

    @Override
    protected void updateItem(@Nullable Rule rule, boolean empty) {
        super.updateItem(rule, empty);
        if (rule == null || empty) {
            setGraphic(null);
            setId(null);
            return;
        }
        setId("rule-" + getIndex());
        on.setId("rule-on-" + getIndex());
        icon.setIconCode(RuleIcons.of(RuleKind.of(rule.action())));
        name.setText(rule.name());
        does.setText(words.of(rule));
        on.setSelected(rule.on());
        pseudoClassStateChanged(OFF, !rule.on());
        Hint.on(texts, does.getText());
        on.setAccessibleText(messages.get("rules.switch", rule.name()));
        setAccessibleText(
                rule.name() + ", " + does.getText() + ", " + messages.get(rule.on() ? "rules.isOn" : "rules.isOff"));
        setGraphic(row);
    }

    /** Words that wrap need to know how wide they may be. */
    @Override
    protected double computePrefHeight(double width) {
        if (isEmpty() || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double inside = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - BESIDE_WORDS;
        double words = name.prefHeight(-1) + Math.min(TWO_LINES, does.prefHeight(inside));
        return snappedTopInset() + snappedBottomInset() + Math.max(words, on.prefHeight(-1));
    }

    private void lift() {
        if (getItem() != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(Integer.toString(getIndex()));
            startDragAndDrop(TransferMode.MOVE).setContent(content);
        }
    }

    private void over(DragEvent event) {
        if (event.getGestureSource() instanceof RuleCell && getItem() != null) {
            event.acceptTransferModes(TransferMode.MOVE);
            pseudoClassStateChanged(TARGET, true);
            event.consume();
        }
    }

    private void drop(DragEvent event) {
        if (event.getGestureSource() instanceof RuleCell moved && getItem() != null) {
            viewModel.inHand().move(moved.getIndex(), getIndex());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
