package dev.vitrine.app.explore;

import atlantafx.base.theme.Styles;
import dev.vitrine.app.condition.ConditionEditor;
import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.control.SegmentBox;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.rules.condition.Scope;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** Chooses a segment above the list of shoppers, and makes or changes one. */
final class SegmentPane extends VBox {

    private final SegmentViewModel viewModel;
    private final Messages messages;

    SegmentPane(SegmentViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        this.messages = messages;
        getStyleClass().add("segment-pane");
        getChildren().addAll(choice(), editor());
    }

    private Node choice() {
        SegmentBox box = new SegmentBox("explore-segment", viewModel.selection(), messages);
        HBox.setHgrow(box, Priority.ALWAYS);
        var none = viewModel.selection().segmentProperty().isNull();
        Button change = IconButtons.of(
                "segment-change", Material2OutlinedAL.EDIT, "segment.change", messages, viewModel::change);
        change.disableProperty().bind(none);
        Button remove = IconButtons.of(
                "segment-remove", Material2OutlinedAL.DELETE, "segment.delete", messages, viewModel::remove);
        remove.disableProperty().bind(none);
        Button add = IconButtons.of("segment-new", Material2AL.ADD, "segment.new", messages, viewModel::begin);
        HBox row = new HBox(box, add, change, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(viewModel.editingProperty().not());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node editor() {
        TextField name = new TextField();
        name.setId("segment-name");
        name.promptTextProperty().bind(messages.bind("segment.name"));
        name.accessibleTextProperty().bind(messages.bind("segment.name"));
        name.textProperty().bindBidirectional(viewModel.nameProperty());
        ConditionEditor condition = new ConditionEditor(
                "segment-condition", Scope.WHEN, viewModel.choicesProperty(), item -> item, messages, viewModel::take);
        viewModel.conditionProperty().subscribe(condition::show);
        VBox editor = new VBox(name, condition, count(), actions(condition));
        editor.getStyleClass().add("segment-editor");
        editor.visibleProperty().bind(viewModel.editingProperty());
        editor.managedProperty().bind(viewModel.editingProperty());
        viewModel.editingProperty().addListener((property, before, shown) -> {
            if (shown) {
                condition.begin(viewModel.conditionProperty().get());
                name.requestFocus();
            }
        });
        return editor;
    }

    private Node count() {
        Label count = new Label();
        count.setId("segment-count");
        count.getStyleClass().add("muted");
        count.textProperty()
                .bind(Bindings.createStringBinding(this::words, viewModel.countProperty(), messages.localeProperty()));
        return count;
    }

    private String words() {
        Integer count = viewModel.countProperty().get();
        return count == null ? messages.get("segment.counting") : messages.get("segment.count", count);
    }

    private Node actions(ConditionEditor condition) {
        Button save = new Button();
        save.setId("segment-save");
        save.getStyleClass().add(Styles.ACCENT);
        save.textProperty().bind(messages.bind("segment.save"));
        save.disableProperty()
                .bind(condition
                        .faultyProperty()
                        .or(Bindings.createBooleanBinding(
                                () -> viewModel.nameProperty().get().isBlank(), viewModel.nameProperty())));
        save.setOnAction(event -> viewModel.save());
        Button cancel = new Button();
        cancel.setId("segment-cancel");
        cancel.textProperty().bind(messages.bind("dialog.cancel"));
        cancel.setOnAction(event -> viewModel.cancel());
        HBox row = new HBox(8, save, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
