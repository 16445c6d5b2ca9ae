package dev.vitrine.app.control;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.CubicCurve;

/** Lines that join the same item across neighbouring lists. */
public final class LinkLines extends Pane {

    public LinkLines() {
        getStyleClass().add("link-lines");
        setMouseTransparent(true);
        setManaged(false);
    }

    /**
     * Joins the nodes from left to right.
     *
     * @param columns of the nodes; a line that passes over a list without the item is faint
     */
    public void join(List<? extends Node> nodes, List<Integer> columns) {
        getChildren().clear();
        for (int i = 1; i < nodes.size(); i++) {
            add(nodes.get(i - 1), nodes.get(i), columns.get(i) - columns.get(i - 1) > 1);
        }
    }

    /** Joins two nodes beside one another, keeping the lines there are. */
    public void add(Node left, Node right, boolean faint) {
        CubicCurve line = line(boundsOf(left), boundsOf(right));
        if (faint) {
            line.getStyleClass().add("passing");
        }
        getChildren().add(line);
    }

    public void clear() {
        getChildren().clear();
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
