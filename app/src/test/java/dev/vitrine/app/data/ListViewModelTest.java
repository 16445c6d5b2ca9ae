package dev.vitrine.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.TableOrder;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListViewModelTest {

    private static final int ROWS = 450;

    @TempDir
    private Path folder;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private final Background background = new Background(waiting::add, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private final SimpleObjectProperty<Integer> least = new SimpleObjectProperty<>(0);
    private final OpenWorkspace session = new OpenWorkspace(background);
    private final ListViewModel<String, Integer> viewModel =
            new ListViewModel<>(session, background, least, new Numbers());
    private Workspace workspace;
    private int prepared;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder);
        session.replace(workspace);
        work();
        asked.clear();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void readsPageAfterPageUntilTheEnd() {
        assertEquals(200, viewModel.rows().size());
        viewModel.more();
        work();
        viewModel.more();
        work();
        assertEquals(ROWS, viewModel.rows().size());
        assertEquals("449", viewModel.rows().get(ROWS - 1));
        viewModel.more();
        work();
        assertEquals(List.of("@200", "@400"), asked);
    }

    @Test
    void asksForAPageOnceHoweverOftenTheEndIsReached() {
        viewModel.more();
        viewModel.more();
        work();
        assertEquals(List.of("@200"), asked);
    }

    @Test
    void theLatestOfSeveralTypedTextsWins() {
        viewModel.textProperty().set("4");
        assertTrue(viewModel.busyProperty().get());
        viewModel.textProperty().set(" 44 ");
        work();
        assertFalse(viewModel.busyProperty().get());
        assertEquals("44", viewModel.rows().get(0));
        assertTrue(viewModel.rows().stream().allMatch(row -> row.contains("44")));
    }

    @Test
    void aTypedTextDropsAPageThatWasAskedForBefore() {
        viewModel.more();
        viewModel.textProperty().set("449");
        work();
        assertEquals(List.of("449"), viewModel.rows());
    }

    @Test
    void readsAgainWhenTheWorkspaceChangesAndForgetsAllWhenItCloses() {
        session.changed();
        work();
        assertEquals(List.of("@0"), asked);
        session.replace(null);
        work();
        assertEquals(List.of(), viewModel.rows());
    }

    @Test
    void readsAnewInAnotherOrderAndThroughAnotherFilter() {
        viewModel.orderProperty().set(new TableOrder("number", true));
        work();
        assertEquals("449", viewModel.rows().get(0));
        viewModel.more();
        least.set(440);
        work();
        assertEquals(10, viewModel.rows().size());
        assertEquals(new ListViewModel.Ask<>("", 440, new TableOrder("number", true)), viewModel.ask());
    }

    @Test
    void countsWhatIsFoundAndMakesReadyOnceForWhatTheWorkspaceHolds() {
        assertEquals(ROWS, viewModel.countProperty().get());
        viewModel.textProperty().set("449");
        work();
        assertEquals(1, viewModel.countProperty().get());
        assertEquals(1, prepared);
        session.changed();
        work();
        assertEquals(2, prepared);
        session.replace(null);
        work();
        assertNull(viewModel.countProperty().get());
    }

    /** Those in whose digits the text is. */
    private final class Numbers implements ListSource<String, Integer> {

        @Override
        public List<String> find(Workspace open, ListViewModel.Ask<Integer> ask, int offset, int limit) {
            asked.add(ask.text() + "@" + offset);
            return all(ask).skip(offset).limit(limit).toList();
        }

        private Stream<String> all(ListViewModel.Ask<Integer> ask) {
            return IntStream.range(0, ROWS)
                    .map(row -> ask.order().descending() ? ROWS - 1 - row : row)
                    .filter(row -> row >= ask.filter())
                    .mapToObj(Integer::toString)
                    .filter(row -> row.contains(ask.text()));
        }

        @Override
        public int count(Workspace open, ListViewModel.Ask<Integer> ask) {
            return (int) all(ask).count();
        }

        @Override
        public void prepare(Workspace open, Progress progress) {
            prepared++;
        }
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
