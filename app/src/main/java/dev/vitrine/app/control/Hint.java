package dev.vitrine.app.control;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Words that show while the mouse rests on something. One tooltip serves all, since each has a scene of its own. */
public final class Hint {

    private static final double WIDEST = 360;
    private static final Tooltip SHARED = shared();
    private static String shown = "";

    private Hint() {}

    /** @param words asked for when they show */
    public static void on(Node node, Supplier<String> words) {
        if (node.getProperties().put(Hint.class, words) == null) {
            // A tooltip is not told over which node it shows; this comes before its own handler.
            node.addEventHandler(MouseEvent.MOUSE_MOVED, event -> shown = Objects.requireNonNullElse(of(node), ""));
            Tooltip.install(node, SHARED);
        }
    }

    public static void on(Node node, String words) {
        on(node, () -> words);
    }

    /** What shows over a node; null if nothing does. */
    public static @Nullable String of(Node node) {
        return node.getProperties().get(Hint.class) instanceof Supplier<?> words ? (String) words.get() : null;
    }

    private static Tooltip shared() {
        Tooltip tooltip = new Tooltip();
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        tooltip.setOnShowing(event -> tooltip.setText(shown));
        return tooltip;
    }
}
