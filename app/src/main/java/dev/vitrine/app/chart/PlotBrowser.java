package dev.vitrine.app.chart;

import java.nio.file.Path;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import org.jspecify.annotations.Nullable;

/**
 * The one browser that shows plot pages; made when the first plot is shown and kept.
 *
 * <p>The first one costs seconds of CPU and 250 MB: screens take turns with it.
 */
public final class PlotBrowser {

    private @Nullable WebView view;

    WebView show(Pane host, Path page, Color background) {
        WebView browser = view == null ? create() : view;
        view = browser;
        if (!host.getChildren().contains(browser)) {
            host.getChildren().setAll(browser);
        }
        browser.setVisible(true);
        browser.setPageFill(background);
        browser.getEngine().load(page.toUri().toString());
        return browser;
    }

    private static WebView create() {
        WebView created = new WebView();
        created.setContextMenuEnabled(false);
        created.setFocusTraversable(false);
        return created;
    }
}
