package dev.vitrine.app.control;

import dev.vitrine.app.control.RibbonEnd.Side;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Marks behind the titles that are chosen or pointed at. */
final class RibbonBands extends Region {

    RibbonBands() {
        setManaged(false);
        setMouseTransparent(true);
    }

    void show(RibbonChoice choice, @Nullable RibbonEnd pointed, HeatViewport viewport, Region looking, Region seen) {
        getChildren().clear();
        Region axis = choice.side() == Side.LOOKING ? looking : seen;
        choice.indices().forEach(index -> add("chosen", axis, index, viewport));
        if (pointed != null) {
            add("pointed", pointed.side() == Side.LOOKING ? looking : seen, pointed.index(), viewport);
        }
    }

    private void add(String style, Region axis, int index, HeatViewport viewport) {
        double top = index * viewport.cell() - viewport.top();
        if (top > -viewport.cell() && top < viewport.visibleHeight()) {
            Rectangle band = new Rectangle(axis.getLayoutX(), top, axis.getWidth(), viewport.cell());
            band.getStyleClass().add(style);
            getChildren().add(band);
        }
    }
}
