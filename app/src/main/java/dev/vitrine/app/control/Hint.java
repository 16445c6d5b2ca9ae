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
    private static String shown = "";

    private Hint() {}

    /** @param words asked for when they show */
    public static void on(Node node, Supplier<String> words) {
        if (node.getProperties().put(Hint.class, words) == null) {
            // A tooltip is not told over which node it shows; this comes before its own handler.
            node.addEventHandler(MouseEvent.MOUSE_MOVED, event -> shown = Objects.requireNonNullElse(of(node), ""));
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> install(node));
        }
    }

    /** Not before it is pointed at, since a tooltip has a window of its own. */
    private static void install(Node node) {
        if (node.getProperties().putIfAbsent(Shared.class, true) == null) {
            Tooltip.install(node, Shared.TOOLTIP);
        }
    }

    public static void on(Node node, String words) {
        on(node, () -> words);
    }

    /** What shows over a node; null if nothing does. */
    public static @Nullable String of(Node node) {
        return node.getProperties().get(Hint.class) instanceof Supplier<?> words ? (String) words.get() : null;
    }

    /** Made when first used. */
    private static final class Shared {

        static final Tooltip TOOLTIP = new Tooltip();

        static {
            TOOLTIP.setWrapText(true);
            TOOLTIP.setMaxWidth(WIDEST);
            TOOLTIP.setOnShowing(event -> TOOLTIP.setText(shown));
        }
    }
}
