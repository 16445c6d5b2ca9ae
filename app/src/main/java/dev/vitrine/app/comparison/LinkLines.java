package dev.vitrine.app.comparison;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurve;

/** Lines that join the same item across neighbouring lists. */
final class LinkLines extends Pane {

    LinkLines() {
        getStyleClass().add("link-lines");
        setMouseTransparent(true);
        setManaged(false);
    }

    /**
     * Joins the nodes from left to right.
     *
     * @param columns of the nodes; a line that passes over a list without the item is faint
     */
    void join(List<? extends Node> nodes, List<Integer> columns) {
        getChildren().clear();
        for (int i = 1; i < nodes.size(); i++) {
            CubicCurve line = line(boundsOf(nodes.get(i - 1)), boundsOf(nodes.get(i)));
            if (columns.get(i) - columns.get(i - 1) > 1) {
                line.getStyleClass().add("passing");
            }
            getChildren().add(line);
        }
    }

    private Bounds boundsOf(Node node) {
        return sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    private static CubicCurve line(Bounds from, Bounds to) {
        double middle = (from.getMaxX() + to.getMinX()) / 2;
        CubicCurve line = new CubicCurve(
                from.getMaxX(),
                from.getCenterY(),
                middle,
                from.getCenterY(),
                middle,
                to.getCenterY(),
                to.getMinX(),
                to.getCenterY());
        line.getStyleClass().add("link-line");
        return line;
    }
}
