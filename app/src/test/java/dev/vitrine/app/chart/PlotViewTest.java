package dev.vitrine.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vitrine.app.report.plots.Chart;
import dev.vitrine.app.report.plots.Plot;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.Start;

/** Two tabs with plots. */
@ScreenTest
class PlotViewTest {

    @TempDir
    private Path folder;

    private final PlotView first = new PlotView(new SimpleObjectProperty<>(Color.WHITE));
    private final PlotView second = new PlotView(new SimpleObjectProperty<>(Color.WHITE));
    private PlotFolder plots;
    private TabPane tabs;

    @Start
    void start(Stage stage) {
        tabs = new TabPane(tab("first", first), tab("second", second));
        stage.setScene(new Scene(tabs, 400, 300));
        stage.show();
    }

    @BeforeEach
    void makeFolder() {
        plots = new PlotFolder(folder);
    }

    private static Tab tab(String name, PlotView view) {
        Tab tab = new Tab(name, view);
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                view.shown();
            }
        });
        return tab;
    }

    @Test
    void plotsBehindAnotherTabAreNotLoaded() throws Exception {
        Path hidden = write("hidden", Locale.ENGLISH);
        FxThread.run(() -> {
            tabs.getSelectionModel().select(1);
            first.show(hidden);
        });

        assertEquals(0, first.getChildren().size());
    }

    @Test
    void otherPlotsComeOntoThePageThatIsLoaded() throws Exception {
        show(first, write("before", Locale.ENGLISH), "before");
        FxThread.run(() -> run(first, "window.loadedOnce = true"));
        show(first, write("after", Locale.ENGLISH), "after");

        assertEquals(true, FxThread.call(() -> run(first, "window.loadedOnce")));
    }

    @Test
    void monthsAreInTheLanguageOfTheLatestPlots() throws Exception {
        String month = "document.querySelector('.xtick text').textContent";
        show(first, write("chinese", Locale.SIMPLIFIED_CHINESE), "chinese");
        assertEquals("2026年1月", FxThread.call(() -> run(first, month)));
        show(first, write("english", Locale.ENGLISH), "english");
        assertEquals("Jan 2026", FxThread.call(() -> run(first, month)));
    }

    @Test
    void plotsDrawnBehindAnotherTabShowWhenItComesToTheFront() throws Exception {
        show(first, write("before", Locale.ENGLISH), "before");
        Path after = write("after", Locale.ENGLISH);
        FxThread.run(() -> {
            tabs.getSelectionModel().select(1);
            first.show(after);
            tabs.getSelectionModel().select(0);
        });

        FxThread.await(() -> isDrawn(first, "after"));
    }

    @Test
    void withNothingToShowTheOldPlotsAreGone() throws Exception {
        show(first, write("before", Locale.ENGLISH), "before");
        FxThread.run(() -> first.show(null));

        assertFalse(FxThread.call(() -> first.getChildren().get(0).isVisible()));
    }

    private static void show(PlotView view, Path page, String title) throws Exception {
        FxThread.run(() -> view.show(page));
        FxThread.await(() -> isDrawn(view, title));
    }

    private static boolean isDrawn(PlotView view, String title) {
        return title.equals(run(
                view,
                "document.querySelector('.xtick text')" + " ? document.querySelector('figcaption').textContent : ''"));
    }

    private static Object run(PlotView view, String script) {
        return ((WebView) view.getChildren().get(0)).getEngine().executeScript(script);
    }

    private Path write(String title, Locale locale) throws IOException {
        String script = "Plotly.newPlot('plot', [{x: ['2026-01-01', '2026-02-01', '2026-03-01'], y: [1, 2, 1]}],"
                + " {xaxis: {dtick: 'M1'}})";
        Plot plot = new Plot("plot", title, script, new Chart(Chart.Form.DOTS, "", "", List.of()));
        return plots.write("page", List.of(plot), PlotColours.LIGHT, locale);
    }
}
