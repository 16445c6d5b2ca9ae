package dev.vitrine.app.chart;

import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import org.jspecify.annotations.Nullable;

/** A place on a screen that shows a page of plots. */
public final class PlotView extends StackPane {

    private static final double EXPORT_SCALE = 2;

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

    /** The page as drawn, at twice the size, for a picture file. */
    public Image picture() {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(background.getValue());
        parameters.setTransform(Transform.scale(EXPORT_SCALE, EXPORT_SCALE));
        return snapshot(parameters, null);
    }

    private void load() {
        Path wanted = page;
        if (wanted != null && getScene() != null) {
            browser.show(this, wanted, background.getValue());
        }
    }
}
