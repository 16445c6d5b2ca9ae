package dev.vitrine.app.chart;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * A place on a screen that shows a page of plots.
 *
 * <p>Places share one browser. One behind another tab leaves it to the one in front, and takes it when it comes to the
 * front itself.
 */
public final class PlotView extends StackPane {

    private final PlotBrowser browser;
    private final ObservableValue<Color> background;
    private @Nullable Path page;
    private boolean stale;

    public PlotView(PlotBrowser browser, ObservableValue<Color> background) {
        this.browser = browser;
        this.background = background;
        getStyleClass().add("plot-view");
        sceneProperty().addListener(change -> loadInFront());
    }

    /** Shows the page as soon as the view is on screen; none leaves the place empty. */
    public void show(@Nullable Path newer) {
        page = newer;
        stale = true;
        if (newer == null) {
            getChildren().forEach(child -> child.setVisible(false));
        }
        loadInFront();
    }

    /** Takes the browser back from the view that had it meanwhile. */
    public void takeBrowser() {
        if (stale || getChildren().isEmpty()) {
            load();
        }
    }

    private void loadInFront() {
        if (isInFront()) {
            load();
        }
    }

    private void load() {
        Path wanted = page;
        if (wanted != null && getScene() != null) {
            stale = false;
            browser.show(this, wanted, background.getValue());
        }
    }

    private boolean isInFront() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
