package dev.vitrine.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.report.plots.Plot;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewViewModelTest {

    @TempDir
    private Path folder;

    private final List<Throwable> failures = new ArrayList<>();
    private final List<PlotColours> drawn = new ArrayList<>();
    private final List<Plot> plots = new ArrayList<>();
    private final SimpleObjectProperty<@Nullable WorkspaceProfile> profile = new SimpleObjectProperty<>();
    private final SimpleObjectProperty<PlotColours> colours = new SimpleObjectProperty<>(PlotColours.LIGHT);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private final SimpleBooleanProperty mayDraw = new SimpleBooleanProperty(true);
    private final OverviewViewModel viewModel = new OverviewViewModel(
            profile,
            colours,
            mayDraw,
            new Background(Runnable::run, Runnable::run, failures::add),
            messages,
            this::write);
    private boolean diskFull;

    @BeforeEach
    void read() throws IOException {
        try (Workspace workspace = TestShop.open(folder)) {
            profile.set(workspace.profile());
        }
    }

    @Test
    void drawsWhatIsInTheWorkspace() {
        assertEquals(Path.of("overview"), viewModel.plots().pageProperty().get());
        assertEquals(
                List.of("perDay", "historyLengths", "popularity", "perWeekday", "prices"),
                plots.stream().map(Plot::id).toList());
        assertEquals(
                TestShop.SHOPPERS,
                viewModel.profileProperty().getValue().summary().shoppers());
    }

    @Test
    void waitsWithPlotsUntilItMayDraw() {
        mayDraw.set(false);
        assertNull(viewModel.plots().pageProperty().get());
        mayDraw.set(true);
        assertEquals(Path.of("overview"), viewModel.plots().pageProperty().get());
    }

    @Test
    void drawsAgainInOtherColoursAndAnotherLanguage() {
        List<@Nullable Path> shown = new ArrayList<>();
        viewModel.plots().pageProperty().addListener((property, older, newer) -> shown.add(newer));
        colours.set(PlotColours.DARK);
        messages.localeProperty().set(Locale.SIMPLIFIED_CHINESE);
        assertEquals(List.of(PlotColours.LIGHT, PlotColours.DARK, PlotColours.DARK), drawn);
        assertEquals(4, shown.size(), "each page is taken away and shown, so that the browser loads it");
    }

    @Test
    void saysInWhichCurrencyPricesAre() {
        Plot prices = plots.get(plots.size() - 1);
        assertEquals("price from", prices.chart().xTitle());
        messages.currencyProperty().set("GBP");
        colours.set(PlotColours.DARK);
        prices = plots.get(plots.size() - 1);
        assertEquals("price in GBP, from", prices.chart().xTitle());
    }

    @Test
    void showsNothingWithoutAWorkspace() {
        profile.set(null);
        assertNull(viewModel.plots().pageProperty().get());
    }

    @Test
    void saysWhenThePageCannotBeWritten() {
        diskFull = true;
        colours.set(PlotColours.DARK);
        assertEquals(1, failures.size());
        assertTrue(failures.get(0) instanceof IOException);
    }

    private Path write(String name, List<Plot> page, PlotColours inColours, Locale locale) throws IOException {
        if (diskFull) {
            throw new IOException("no space left");
        }
        plots.clear();
        plots.addAll(page);
        drawn.add(inColours);
        return Path.of(name);
    }
}
