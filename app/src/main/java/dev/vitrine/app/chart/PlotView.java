package dev.vitrine.app.chart;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** A place on a screen that shows a page of plots. */
public final class PlotView extends StackPane {

    private final PlotBrowser browser;
    private final ObservableValue<Color> background;
    private @Nullable Path page;

    public PlotView(PlotBrowser browser, ObservableValue<Color> background) {
        this.browser = browser;
        this.background = background;
        getStyleClass().add("plot-view");
        sceneProperty().addListener(change -> load());
    }

    /** Shows the page as soon as the view is on screen. */
    public void show(@Nullable Path newer) {
        page = newer;
        load();
    }

    /** Takes the browser back from the view that had it meanwhile. */
    public void takeBrowser() {
        if (getChildren().isEmpty()) {
            load();
        }
    }

    private void load() {
        Path wanted = page;
        if (wanted != null && getScene() != null) {
            browser.show(this, wanted, background.getValue());
        }
    }
}
