package dev.vitrine.app.data;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.cleaning.CleaningRule;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The cleaning rules, one below the other, and what remains under them. */
public final class CleaningPane extends HBox {

    private static final double REMAINING_WIDTH = 208;
    private static final double WIDEST = 960;

    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final CleaningViewModel viewModel;
    private final ScrollPane scroll;

    public CleaningPane(CleaningViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        setId("cleaning");
        getStyleClass().add("cleaning");
        Map<CleaningRule, CleaningRow> rows = new EnumMap<>(CleaningRule.class);
        for (CleaningRule rule : CleaningRule.values()) {
            rows.put(rule, new CleaningRow(rule, viewModel, messages));
        }
        VBox list = new VBox();
        list.setMaxWidth(WIDEST);
        list.getChildren().setAll(rows.values());
        scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.accessibleTextProperty().bind(messages.bind("data.tab.cleaning"));
        HBox.setHgrow(scroll, Priority.ALWAYS);
        RemainingPane remaining = new RemainingPane(viewModel, messages);
        remaining.setMinWidth(REMAINING_WIDTH);
        remaining.setMaxWidth(REMAINING_WIDTH);
        getChildren().addAll(scroll, remaining);
        viewModel.shownProperty().subscribe(rule -> bringIntoView(rows, rule));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void bringIntoView(Map<CleaningRule, CleaningRow> rows, @Nullable CleaningRule rule) {
        Node row = rule == null ? null : rows.get(rule);
        if (row != null) {
            applyCss();
            layout();
            double room = scroll.getContent().getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(room <= 0 ? 0 : Math.min(1, row.getBoundsInParent().getMinY() / room));
        }
    }

    private void onKey(KeyEvent event) {
        if (UNDO.match(event)) {
            viewModel.undo();
        } else if (REDO.match(event)) {
            viewModel.redo();
        } else {
            return;
        }
        event.consume();
    }
}
