package dev.vitrine.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.report.plots.Plot;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.splits.SplitShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitViewModelTest {

    @TempDir
    private Path folder;

    private final List<Throwable> failures = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run, failures::add);
    private final OpenWorkspace session = new OpenWorkspace(background);
    private final SplitViewModel viewModel = new SplitViewModel(
            session,
            new SimpleObjectProperty<>(PlotColours.LIGHT),
            new SimpleBooleanProperty(true),
            background,
            new Messages(Locale.ENGLISH),
            (name, plots, colours, locale) -> Path.of(name));
    private Workspace workspace;

    @BeforeEach
    void open() throws Exception {
        workspace = TestShop.open(folder);
        session.replace(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
        assertEquals(List.of(), failures);
    }

    @Test
    void showsTheLastLeftOutFirst() {
        SplitShape split = shown();
        assertEquals(SplitShape.Kind.LAST, split.kind());
        assertEquals(TestShop.SHOPPERS, split.measured());
        assertEquals(
                List.of("splitShoppers", "splitOverTime"),
                viewModel.plots().plotsProperty().get().stream().map(Plot::id).toList());
    }

    @Test
    void followsTheChosenSplitAndShare() {
        viewModel.kindProperty().set(SplitShape.Kind.TIME);
        long tenth = shown().parts().get(2).interactions();
        viewModel.shareProperty().set(0.2);
        assertEquals(tenth, TestShop.SHOPPERS, "the last of six days");
        assertEquals(2 * TestShop.SHOPPERS, shown().parts().get(2).interactions());
    }

    @Test
    void showsNothingWithoutAWorkspace() {
        session.replace(null);
        assertNull(viewModel.splitProperty().get());
        assertEquals(List.of(), viewModel.plots().plotsProperty().get());
    }

    private SplitShape shown() {
        return assertNotNullShape(viewModel.splitProperty().get());
    }

    private static SplitShape assertNotNullShape(SplitShape shape) {
        assertNotNull(shape);
        return shape;
    }
}
