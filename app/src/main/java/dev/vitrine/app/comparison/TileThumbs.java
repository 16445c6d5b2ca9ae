package dev.vitrine.app.comparison;

import dev.vitrine.app.control.IconButtons;
import dev.vitrine.app.control.ProductTile;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.feedback.Feedback.Opinion;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Thumbs on the tile that the mouse is over; one set serves all tiles. */
final class TileThumbs extends HBox {

    private static final double FROM_EDGE = 2;

    /** Whom the buttons are about. */
    private record Target(int column, Place place) {}

    private final ComparisonViewModel viewModel;
    private @Nullable Target target;

    TileThumbs(ComparisonViewModel viewModel, Messages messages) {
        this.viewModel = viewModel;
        setId("tile-thumbs");
        getStyleClass().add("tile-thumbs");
        setAlignment(Pos.CENTER);
        setManaged(false);
        for (Opinion opinion : Opinion.values()) {
            String id = "thumb-" + opinion.name().toLowerCase(Locale.ROOT);
            getChildren()
                    .add(IconButtons.of(
                            id, Opinions.icon(opinion), Opinions.key(opinion), messages, () -> press(opinion)));
        }
        getChildren().forEach(button -> button.setFocusTraversable(false));
        setOnMouseEntered(
                event -> point(target == null ? null : target.place().item().id()));
        setOnMouseExited(event -> point(null));
        hide();
    }

    /** Lays them over the end of a tile's second line, beside the figures. */
    void showOn(ProductTile tile, int column, Place place) {
        target = new Target(column, place);
        Node parent = getParent();
        if (parent == null || !viewModel.isJudgeable()) {
            hide();
            return;
        }
        Bounds bounds = parent.sceneToLocal(tile.localToScene(tile.getLayoutBounds()));
        autosize();
        double right = bounds.getMaxX() - tile.figuresWidth();
        relocate(Math.max(bounds.getMinX(), right - getWidth()), bounds.getMaxY() - getHeight() - FROM_EDGE);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }

    private void press(Opinion opinion) {
        Target on = target;
        if (on != null) {
            viewModel.think(on.column(), on.place(), opinion);
        }
    }

    private void point(@Nullable String item) {
        viewModel.pointedProperty().set(item);
    }
}
