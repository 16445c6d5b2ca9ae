package dev.vitrine.app.comparison;

import dev.vitrine.app.control.FrameSteps;
import dev.vitrine.app.control.LinkLines;
import dev.vitrine.app.control.PictureCache;
import dev.vitrine.app.control.ProductTile;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The lists side by side: tiles in columns that scroll together; what is pointed at is joined across them.
 *
 * <p>Arrow keys go from tile to tile, Enter opens the details; + likes an item, - turns it down, H hides it, N writes a
 * note.
 */
final class TileGrid extends Pane {

    private final ComparisonViewModel viewModel;
    private final PictureCache pictures;
    private final Messages messages;
    private final HBox columns = new HBox();
    private final LinkLines lines = new LinkLines();
    private final List<TileColumn> lists = new ArrayList<>();
    private final FrameSteps steps = new FrameSteps();
    private final TileThumbs thumbs;

    TileGrid(ComparisonViewModel viewModel, PictureCache pictures, Messages messages) {
        this.viewModel = viewModel;
        this.pictures = pictures;
        this.messages = messages;
        setId("comparison-lists");
        columns.getStyleClass().add("columns");
        thumbs = new TileThumbs(viewModel, messages);
        getChildren().addAll(columns, lines, thumbs);
        setOnMouseExited(event -> thumbs.hide());
        columns.prefWidthProperty().bind(widthProperty());
        viewModel.comparisonProperty().addListener(property -> show());
        messages.localeProperty().addListener(property -> show());
        viewModel.pointedProperty().addListener((property, before, after) -> link(after));
        viewModel.feedback().allProperty().addListener(property -> showOpinions());
        viewModel.feedback().judgeProperty().addListener(property -> showOpinions());
        show();
    }

    private void show() {
        link(null);
        thumbs.hide();
        Comparison comparison = viewModel.comparisonProperty().get();
        int wanted = comparison == null ? 0 : comparison.columns().size();
        while (lists.size() < wanted) {
            lists.add(new TileColumn(lists.size(), pictures, messages, new TileActions()));
        }
        if (columns.getChildren().size() != wanted) {
            columns.getChildren().setAll(lists.subList(0, wanted));
        }
        if (comparison == null) {
            steps.begin(List.of());
        } else {
            shownLists().forEach(list -> list.take(comparison));
            steps.begin(ranks(comparison));
        }
    }

    private List<Runnable> ranks(Comparison comparison) {
        int longest = shownLists().stream().mapToInt(TileColumn::length).max().orElse(0);
        List<Runnable> ranks = new ArrayList<>();
        for (int index = 0; index < longest; index++) {
            int shown = index;
            ranks.add(() -> shownLists().forEach(list -> list.showTile(comparison, shown)));
        }
        ranks.add(() -> {
            link(viewModel.pointedProperty().get());
            showOpinions();
        });
        return ranks;
    }

    private void showOpinions() {
        shownLists().forEach(list -> list.showOpinions(viewModel.feedback()));
    }

    private List<TileColumn> shownLists() {
        return lists.subList(0, columns.getChildren().size());
    }

    private void focus(int column, int rank) {
        List<TileColumn> shown = shownLists();
        if (column >= 0 && column < shown.size()) {
            shown.get(column).focus(rank);
        }
    }

    private void link(@Nullable String item) {
        List<ProductTile> same = new ArrayList<>();
        List<Integer> inColumns = new ArrayList<>();
        for (TileColumn list : shownLists()) {
            ProductTile tile = list.link(item);
            if (tile != null) {
                same.add(tile);
                inColumns.add(list.number());
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

    private final class TileActions implements TileColumn.Actions {

        @Override
        public void point(@Nullable String item) {
            viewModel.pointedProperty().set(item);
        }

        @Override
        public void choose(int column, Place place) {
            viewModel.choose(column, place);
        }

        @Override
        public void enter(ProductTile tile, int column, Place place) {
            thumbs.showOn(tile, column, place);
        }

        /** A note is begun when the key is let go: its letter would else be the first of the note. */
        @Override
        public void release(KeyEvent event, int column, Place place) {
            if (event.getCode() == KeyCode.N) {
                viewModel.think(column, place, Opinion.NONE);
                event.consume();
            }
        }

        @Override
        public void press(KeyEvent event, int column, Place place) {
            switch (event.getCode()) {
                case UP -> focus(column, place.rank() - 1);
                case DOWN -> focus(column, place.rank() + 1);
                case LEFT -> focus(column - 1, place.rank());
                case RIGHT -> focus(column + 1, place.rank());
                case HOME -> focus(column, 1);
                case END -> focus(column, lists.get(column).length());
                case ENTER, SPACE -> viewModel.choose(column, place);
                case PLUS, ADD, EQUALS -> viewModel.think(column, place, Opinion.LIKED);
                case MINUS, SUBTRACT -> viewModel.think(column, place, Opinion.DISLIKED);
                case H -> viewModel.think(column, place, Opinion.HIDDEN);
                case ESCAPE -> viewModel.closeDetails();
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }
}
