package dev.vitrine.app.control;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/** Scrolls to what one is to look at, or what was given the focus by another way than the Tab key, which does so by itself. */
public final class Reveal {

    private Reveal() {}

    /** Scrolls the pane that a node lies in up or down no further than the whole of it needs. */
    public static void scrollTo(Node node) {
        pane(node).ifPresent(pane -> scrollTo(pane, node));
    }

    /** The same once the node has the size that it is shown in. */
    public static void onceLaidOut(Node node) {
        afterLayout(node, () -> scrollTo(node));
    }

    /** The same where nothing of the node is seen then. */
    public static void ifHidden(Node node) {
        afterLayout(node, () -> {
            if (!isInView(node)) {
                scrollTo(node);
            }
        });
    }

    private static void afterLayout(Node node, Runnable action) {
        Scene scene = node.getScene();
        if (scene != null) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    action.run();
                }
            });
        }
    }

    /** Scrolls so far that a node stands at the top of its pane, or the end of what the pane holds at its bottom. */
    public static void atTop(Node node) {
        pane(node).ifPresent(pane -> {
            double hidden = hidden(pane);
            if (hidden > 0) {
                pane.setVvalue(Math.min(1, bounds(pane, node).getMinY() / hidden));
            }
        });
    }

    /** Whether any of a node is seen in the pane that it lies in. */
    public static boolean isInView(Node node) {
        return pane(node)
                .filter(pane -> {
                    double top = pane.getVvalue() * hidden(pane);
                    Bounds bounds = bounds(pane, node);
                    return bounds.getMaxY() > top
                            && bounds.getMinY() < top + pane.getViewportBounds().getHeight();
                })
                .isPresent();
    }

    private static Optional<ScrollPane> pane(Node node) {
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane) {
                return Optional.of(pane);
            }
        }
        return Optional.empty();
    }

    private static void scrollTo(ScrollPane pane, Node node) {
        Bounds bounds = bounds(pane, node);
        double hidden = hidden(pane);
        if (hidden > 0) {
            double lowest = Math.min(pane.getVvalue() * hidden, bounds.getMinY());
            double visible = pane.getViewportBounds().getHeight();
            pane.setVvalue(Math.max(lowest, bounds.getMaxY() - visible) / hidden);
        }
    }

    private static Bounds bounds(ScrollPane pane, Node node) {
        return pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
    }

    /** How much more the pane holds than it shows; 0 or less where it shows all. */
    private static double hidden(ScrollPane pane) {
        return pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
    }
}
