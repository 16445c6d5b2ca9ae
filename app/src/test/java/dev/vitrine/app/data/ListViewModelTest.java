package dev.vitrine.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
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
    private final OpenWorkspace session = new OpenWorkspace(background);
    private final ListViewModel<String> viewModel =
            new ListViewModel<>(session, background, (open, text, offset, limit) -> find(text, offset, limit));
    private Workspace workspace;

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

    private List<String> find(String text, int offset, int limit) {
        asked.add(text + "@" + offset);
        return IntStream.range(0, ROWS)
                .mapToObj(Integer::toString)
                .filter(row -> row.contains(text))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
