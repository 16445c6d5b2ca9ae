package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.engine.evaluation.SeenItems;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisagreementViewModelTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Selection selection = new Selection();
    private final SimpleObjectProperty<@Nullable ListSource> source =
            new SimpleObjectProperty<>(new FakeListSource(new FakeModels(TestItems.history(12))));
    private final DisagreementViewModel viewModel =
            new DisagreementViewModel(source, selection, new Background(waiting::add, Runnable::run, failures::add));

    @Test
    void aSearchRunsBehindAndItsShoppersAreShown() {
        selection.selectModels(List.of("Spring", "popularity-1"));
        viewModel.start(SeenItems.MASKED);
        assertNotNull(viewModel.jobProperty().get());
        assertFalse(viewModel.canStart());
        waiting.remove().run();
        assertNull(viewModel.jobProperty().get());
        assertEquals(
                "popularity-1",
                Objects.requireNonNull(viewModel.resultProperty().get()).other());
        assertEquals(2, viewModel.foundProperty().get().size());
        viewModel.show(viewModel.foundProperty().get().get(0));
        assertEquals("S1", selection.shopperProperty().get());
    }

    @Test
    void aCategoryLeavesItsShoppersOnly() {
        selection.selectModels(List.of("Spring", "popularity-1"));
        viewModel.start(SeenItems.MASKED);
        waiting.remove().run();
        viewModel.choose(Objects.requireNonNull(viewModel.resultProperty().get())
                .categories()
                .get(0));
        assertEquals(1, viewModel.foundProperty().get().size());
        viewModel.choose(null);
        assertEquals(2, viewModel.foundProperty().get().size());
    }

    @Test
    void aCancelledSearchShowsNothing() {
        selection.selectModels(List.of("Spring", "popularity-1"));
        viewModel.start(SeenItems.MASKED);
        viewModel.cancel();
        waiting.remove().run();
        assertNull(viewModel.resultProperty().get());
        assertTrue(viewModel.canStart());
        assertTrue(failures.isEmpty());
    }

    @Test
    void oneModelAloneDoesNotDiffer() {
        selection.selectModels(List.of("Spring"));
        assertFalse(viewModel.canStart());
        viewModel.start(SeenItems.MASKED);
        assertTrue(waiting.isEmpty());
    }

    @Test
    void anotherWorkspaceForgetsWhatWasFound() {
        selection.selectModels(List.of("Spring", "popularity-1"));
        viewModel.start(SeenItems.MASKED);
        waiting.remove().run();
        source.set(null);
        assertNull(viewModel.resultProperty().get());
        assertEquals(List.of(), viewModel.foundProperty().get());
    }
}
