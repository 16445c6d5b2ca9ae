package dev.vitrine.app.rules;

import dev.vitrine.app.control.FrameSteps;
import dev.vitrine.app.control.LinkLines;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.ProductTile;
import dev.vitrine.app.control.TileContent;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.ApplyRules.Move;
import dev.vitrine.workspace.operations.ApplyRules.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * The shopper's list before and after the rules; lines join what a rule moved. A click on a moved tile selects its rule,
 * a right click pins or hides the item.
 */
final class RuledColumns extends Pane {

    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final PseudoClass MOVED = PseudoClass.getPseudoClass("moved");

    private final RulesViewModel viewModel;
    private final PictureCache pictures;
    private final PreviewWords words;
    private final Messages messages;
    private final VBox before = column("rules-before");
    private final VBox after = column("rules-after");
    private final HBox columns = new HBox(before, after);
    private final LinkLines lines = new LinkLines();
    private final FrameSteps steps = new FrameSteps();
    private final List<ProductTile> tilesBefore = new ArrayList<>();
    private final List<ProductTile> tilesAfter = new ArrayList<>();
    private final ContextMenu menu = new ContextMenu();

    RuledColumns(RulesViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.pictures = pictures;
        this.words = new PreviewWords(messages);
        this.messages = messages;
        columns.getStyleClass().add("ruled-columns");
        getChildren().addAll(columns, lines);
        viewModel.previewProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        show();
    }

    private static VBox column(String id) {
        VBox column = new VBox();
        column.setId(id);
        column.getStyleClass().add("list");
        column.setMinWidth(0);
        column.setPrefWidth(100);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private void show() {
        lines.clear();
        RulesViewModel.Preview preview = viewModel.previewProperty().get();
        ApplyRules.Result result = preview == null ? null : preview.result();
        if (result == null) {
            steps.begin(List.of());
            before.getChildren().clear();
            after.getChildren().clear();
            return;
        }
        cut(before, result.before().size());
        cut(after, result.after().size());
        List<Runnable> ranks = new ArrayList<>();
        for (int place = 0;
                place < Math.max(result.before().size(), result.after().size());
                place++) {
            int at = place;
            ranks.add(() -> showRank(result, at));
        }
        ranks.add(this::join);
        steps.begin(ranks);
    }

    private static void cut(VBox column, int length) {
        if (column.getChildren().size() > length) {
            column.getChildren().remove(length, column.getChildren().size());
        }
    }

    private void showRank(ApplyRules.Result result, int at) {
        if (at < result.before().size()) {
            Place place = result.before().get(at);
            ProductTile tile = tile(before, tilesBefore, at, words.before(result, place));
            tile.pseudoClassStateChanged(
                    GONE,
                    result.gone().stream()
                            .anyMatch(
                                    each -> each.item().id().equals(place.item().id())));
            offer(tile, place);
        }
        if (at < result.after().size()) {
            Place place = result.after().get(at);
            ProductTile tile = tile(after, tilesAfter, at, words.after(result, place));
            tile.pseudoClassStateChanged(MOVED, place.moves().stream().anyMatch(Move::direct));
            offer(tile, place);
        }
    }

    private ProductTile tile(VBox column, List<ProductTile> tiles, int at, TileContent content) {
        if (at == tiles.size()) {
            ProductTile made = new ProductTile(pictures);
            made.setId(column.getId() + "-" + (at + 1));
            made.setFocusTraversable(true);
            tiles.add(made);
        }
        ProductTile tile = tiles.get(at);
        tile.show(content);
        if (at == column.getChildren().size()) {
            column.getChildren().add(tile);
        }
        return tile;
    }

    private void offer(ProductTile tile, Place place) {
        tile.setOnMouseClicked(event -> {
            tile.requestFocus();
            selectMover(place);
        });
        tile.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                selectMover(place);
                event.consume();
            }
        });
        tile.setOnContextMenuRequested(event -> {
            menu.getItems().setAll(pin(place), hide(place));
            menu.show(tile, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void selectMover(Place place) {
        place.moves().stream()
                .filter(Move::direct)
                .reduce((first, second) -> second)
                .ifPresent(move -> viewModel.inHand().select(move.place()));
    }

    private MenuItem pin(Place place) {
        MenuItem item = new MenuItem(messages.get("rules.pinHere", place.rank()));
        item.setId("tile-pin");
        item.setOnAction(
                event -> viewModel.inHand().pin(place.item().id(), place.rank(), messages.get("rules.kind.pin")));
        return item;
    }

    private MenuItem hide(Place place) {
        MenuItem item = new MenuItem(messages.get("rules.hideItem"));
        item.setId("tile-hide");
        item.setOnAction(event -> viewModel.inHand().hide(place.item().id(), messages.get("rules.kind.hide")));
        return item;
    }

    /** After the layout of what was just shown. */
    private void join() {
        applyCss();
        layout();
        draw();
    }

    private void draw() {
        lines.clear();
        RulesViewModel.Preview preview = viewModel.previewProperty().get();
        ApplyRules.Result result = preview == null ? null : preview.result();
        if (result == null) {
            return;
        }
        for (int at = 0;
                at < Math.min(result.after().size(), after.getChildren().size());
                at++) {
            Place place = result.after().get(at);
            Integer from = place.modelRank();
            if (from != null
                    && from <= before.getChildren().size()
                    && place.moves().stream().anyMatch(Move::direct)) {
                lines.add(
                        before.getChildren().get(from - 1), after.getChildren().get(at), false);
            }
        }
    }

    @Override
    protected void layoutChildren() {
        boolean resized = columns.getWidth() != getWidth();
        columns.resizeRelocate(0, 0, getWidth(), getHeight());
        lines.resizeRelocate(0, 0, getWidth(), getHeight());
        if (resized) {
            columns.layout();
            draw();
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return columns.prefHeight(width);
    }
}
