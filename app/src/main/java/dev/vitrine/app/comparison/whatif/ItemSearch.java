package dev.vitrine.app.comparison.whatif;

import dev.vitrine.app.control.ItemChoiceCell;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemCard;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;

/** A field that finds items to insert; arrows choose among what it finds, Enter inserts, Escape closes. */
final class ItemSearch extends TextField {

    private static final double WIDTH = 380;
    private static final double ROW = 40;
    private static final double PICTURE = 28;

    private final WhatIfViewModel viewModel;
    private final ListView<ItemCard> list = new ListView<>();
    private final Popup popup = new Popup();

    ItemSearch(WhatIfViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        setId("insert-item");
        promptTextProperty().bind(messages.bind("comparison.insert"));
        accessibleTextProperty().bind(messages.bind("comparison.insert"));
        textProperty().bindBidirectional(viewModel.items().textProperty());
        list.setId("found-items");
        list.getStyleClass().add("found-items");
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setFocusTraversable(false);
        list.setCellFactory(view -> new ItemChoiceCell(pictures, PICTURE, messages));
        list.setOnMouseClicked(event -> insert());
        popup.getContent().add(list);
        popup.setAutoHide(true);
        viewModel.items().foundProperty().addListener((property, before, found) -> show(found));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private void show(List<ItemCard> found) {
        list.getItems().setAll(found);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(found.size() * ROW + 4);
        if (found.isEmpty() || getScene() == null) {
            popup.hide();
        } else if (!popup.isShowing()) {
            Bounds bounds = localToScreen(getLayoutBounds());
            popup.show(this, bounds.getMinX(), bounds.getMaxY() + 2);
        }
    }

    private void onKey(KeyEvent event) {
        int count = list.getItems().size();
        int chosen = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> list.getSelectionModel().select(Math.min(chosen + 1, count - 1));
            case UP -> list.getSelectionModel().select(Math.max(chosen - 1, 0));
            case ENTER -> insert();
            case ESCAPE -> clear();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void insert() {
        ItemCard item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            viewModel.insert(item);
        }
    }
}
