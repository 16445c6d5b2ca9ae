package dev.vitrine.app.testing;

import dev.vitrine.app.style.Look;
import dev.vitrine.app.style.Theme;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Shows a screen as the window does. */
public final class Screens {

    private Screens() {}

    public static void show(Stage stage, Parent screen) {
        Scene scene = new Scene(screen, 1184, 712);
        new Look(Theme.LIGHT).dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    /** Whether a node and all that it lies in are visible. */
    public static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
