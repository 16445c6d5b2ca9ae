package dev.vitrine.app.comparison;

import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.ProductTile;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The lists side by side: tiles in columns that scroll together; what is pointed at is joined across them.
 *
 * <p>Arrow keys go from tile to tile, Enter opens the details.
 */
final class TileGrid extends Pane {

    /** A tile and what it stands for. */
    private record Entry(int column, Place place, ProductTile tile) {}

    private final ComparisonViewModel viewModel;
    private final PictureCache pictures;
    private final Messages messages;
    private final HBox columns = new HBox();
    private final LinkLines lines = new LinkLines();
    private final List<List<Entry>> entries = new ArrayList<>();

    TileGrid(ComparisonViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.pictures = pictures;
        this.messages = messages;
        setId("comparison-lists");
        columns.getStyleClass().add("columns");
        getChildren().addAll(columns, lines);
        columns.prefWidthProperty().bind(widthProperty());
        viewModel.comparisonProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        viewModel.pointedProperty().addListener((property, before, after) -> link(after));
        show();
    }

    private void show() {
        entries.clear();
        lines.join(List.of(), List.of());
        columns.getChildren().clear();
        Comparison comparison = viewModel.comparisonProperty().get();
        if (comparison == null) {
            return;
        }
        for (int i = 0; i < comparison.columns().size(); i++) {
            columns.getChildren().add(column(comparison, i));
        }
    }

    private Node column(Comparison comparison, int number) {
        Column column = comparison.columns().get(number);
        VBox tiles = new VBox();
        tiles.setId("list-" + number);
        tiles.getStyleClass().add("list");
        tiles.setMinWidth(0);
        tiles.setPrefWidth(100);
        HBox.setHgrow(tiles, Priority.ALWAYS);
        List<Entry> inColumn = new ArrayList<>();
        for (Place place : column.places()) {
            Entry entry = new Entry(number, place, tile(comparison, number, place));
            inColumn.add(entry);
            tiles.getChildren().add(entry.tile());
        }
        entries.add(inColumn);
        if (column.problem() != null) {
            Locale locale = messages.locale();
            tiles.getChildren()
                    .addAll(
                            words("what", column.problem().what(locale)),
                            words("why", column.problem().why(locale)),
                            words("todo", column.problem().todo(locale)));
        }
        return tiles;
    }

    private ProductTile tile(Comparison comparison, int column, Place place) {
        ProductTile tile = new ProductTile(pictures);
        tile.setId("tile-" + column + "-" + place.rank());
        tile.show(new TileWords(messages).of(comparison, column, place));
        tile.setFocusTraversable(place.rank() == 1);
        String item = place.item().id();
        tile.setOnMouseEntered(event -> viewModel.pointedProperty().set(item));
        tile.setOnMouseExited(event -> viewModel.pointedProperty().set(null));
        tile.focusedProperty()
                .addListener((property, before, focused) ->
                        viewModel.pointedProperty().set(focused ? item : null));
        tile.setOnMouseClicked(event -> {
            tile.requestFocus();
            viewModel.choose(column, place);
        });
        tile.setOnKeyPressed(event -> onKey(event, column, place));
        return tile;
    }

    private static Label words(String style, String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll("problem-words", style);
        return label;
    }

    private void onKey(KeyEvent event, int column, Place place) {
        switch (event.getCode()) {
            case UP -> focus(column, place.rank() - 1);
            case DOWN -> focus(column, place.rank() + 1);
            case LEFT -> focus(column - 1, place.rank());
            case RIGHT -> focus(column + 1, place.rank());
            case HOME -> focus(column, 1);
            case END -> focus(column, entries.get(column).size());
            case ENTER, SPACE -> viewModel.choose(column, place);
            case ESCAPE -> viewModel.closeDetails();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focus(int column, int rank) {
        if (column >= 0 && column < entries.size()) {
            List<Entry> list = entries.get(column);
            if (!list.isEmpty()) {
                list.get(Math.max(0, Math.min(rank - 1, list.size() - 1)))
                        .tile()
                        .requestFocus();
            }
        }
    }

    private void link(@Nullable String item) {
        List<ProductTile> same = new ArrayList<>();
        List<Integer> inColumns = new ArrayList<>();
        for (List<Entry> column : entries) {
            for (Entry entry : column) {
                boolean linked = entry.place().item().id().equals(item);
                entry.tile().setLinked(linked);
                if (linked) {
                    same.add(entry.tile());
                    inColumns.add(entry.column());
                }
            }
        }
        lines.join(same, inColumns);
    }

    @Override
    protected void layoutChildren() {
        columns.resizeRelocate(0, 0, getWidth(), getHeight());
        lines.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    @Override
    protected double computePrefHeight(double width) {
        return columns.prefHeight(width);
    }
}
