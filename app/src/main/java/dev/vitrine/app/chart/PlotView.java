package dev.vitrine.app.chart;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * A place on a screen that shows a page of plots, in a browser that is made for the first of them.
 *
 * <p>Behind another tab pages wait until the tab comes to the front: to load one costs a tenth of a second.
 */
public final class PlotView extends StackPane {

    private final ObservableValue<Color> background;
    private @Nullable WebView browser;
    private @Nullable Path page;
    private boolean stale;

    public PlotView(ObservableValue<Color> background) {
        this.background = background;
        getStyleClass().add("plot-view");
        sceneProperty().addListener(change -> loadInFront());
    }

    /** Shows the page as soon as the view is on screen; none leaves the place empty. */
    public void show(@Nullable Path newer) {
        page = newer;
        stale = newer != null;
        if (browser != null && newer == null) {
            browser.setVisible(false);
        }
        loadInFront();
    }

    /** To be called when the view comes to the front. */
    public void shown() {
        Path wanted = page;
        if (stale && wanted != null && getScene() != null) {
            stale = false;
            load(wanted);
        }
    }

    private void loadInFront() {
        if (isInFront()) {
            shown();
        }
    }

    private void load(Path wanted) {
        WebView view = browser == null ? create() : browser;
        browser = view;
        view.setVisible(true);
        view.setPageFill(background.getValue());
        view.getEngine().load(wanted.resolveSibling(PlotFolder.PAGE).toUri() + "#" + wanted.getFileName());
    }

    private WebView create() {
        WebView created = new WebView();
        created.setContextMenuEnabled(false);
        created.setFocusTraversable(false);
        getChildren().setAll(created);
        return created;
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
