package dev.vitrine.app.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls to what was given the focus by another way than the Tab key, which does so by itself. */
public final class Reveal {

    private Reveal() {}

    /** Scrolls the pane that a node lies in up or down no further than the whole of it needs. */
    public static void scrollTo(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane) {
                scrollTo(pane, node);
                return;
            }
        }
    }

    private static void scrollTo(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double visible = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - visible;
        if (hidden > 0) {
            double top = pane.getVvalue() * hidden;
            double lowest = Math.min(top, bounds.getMinY());
            pane.setVvalue(Math.max(lowest, bounds.getMaxY() - visible) / hidden);
        }
    }
}
