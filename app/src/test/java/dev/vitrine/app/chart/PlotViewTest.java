package dev.vitrine.app.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.FxThread;
import dev.vitrine.app.testing.ScreenTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.paint.Color;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
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
    private TabPane tabs;

    @Start
    void start(Stage stage) {
        tabs = new TabPane(tab("first", first), tab("second", second));
        stage.setScene(new Scene(tabs, 400, 300));
        stage.show();
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
        FxThread.run(() -> {
            tabs.getSelectionModel().select(1);
            first.show(page("hidden"));
        });

        assertEquals(0, first.getChildren().size());
    }

    @Test
    void plotsThatAreSeenAgainAreNotLoadedAgain() throws Exception {
        Path once = page("once");
        FxThread.run(() -> first.show(once));
        FxThread.await(() -> shows(first, once));
        FxThread.run(() -> {
            engine(first).load(null);
            tabs.getSelectionModel().select(1);
            tabs.getSelectionModel().select(0);
        });

        assertFalse(FxThread.call(() -> shows(first, once)));
    }

    @Test
    void plotsThatWereDrawnBehindAnotherTabShowWhenItComesToTheFront() throws Exception {
        Path before = page("before");
        FxThread.run(() -> first.show(before));
        FxThread.await(() -> shows(first, before));
        Path after = page("after");
        FxThread.run(() -> {
            tabs.getSelectionModel().select(1);
            first.show(after);
            tabs.getSelectionModel().select(0);
        });

        assertTrue(FxThread.call(() -> shows(first, after)));
    }

    @Test
    void withNothingToShowTheOldPlotsAreGone() throws Exception {
        FxThread.run(() -> {
            first.show(page("before"));
            first.show(null);
        });

        assertFalse(FxThread.call(() -> first.getChildren().get(0).isVisible()));
    }

    private static WebEngine engine(PlotView view) {
        return ((WebView) view.getChildren().get(0)).getEngine();
    }

    private static boolean shows(PlotView view, Path page) {
        return view.getChildren().size() == 1
                && view.getChildren().get(0) instanceof WebView web
                && web.isVisible()
                && page.toUri().toString().equals(web.getEngine().getLocation());
    }

    private Path page(String name) {
        try {
            return Files.writeString(folder.resolve(name + ".html"), "<p>" + name + "</p>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
