package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparePersonasTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
        RingShop.fill(workspace);
        FittedModel.in(workspace, ModelKind.POPULARITY, "popularity");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void theNewestModelIsComparedWithTheOneBeforeTheMostChangedFirst() {
        workspace.database().update("UPDATE model SET created = 1");
        FittedModel.in(workspace, ModelKind.TRANSITION, "transition");
        workspace.savePersona("Fifth", List.of(HistoryEvent.of("i5")));
        workspace.savePersona("Twelfth", List.of(HistoryEvent.of("i12"), HistoryEvent.of("gone")));

        ComparePersonas.Result result = run(null);

        assertEquals("transition", result.model());
        assertEquals("popularity", result.since());
        assertEquals(2, result.personas().size());
        assertTrue(result.personas().get(0).difference()
                >= result.personas().get(1).difference());
        for (ComparePersonas.Change change : result.personas()) {
            assertEquals(5, change.list().size());
            assertEquals(change.entered().size(), change.left().size());
            assertTrue(change.list().containsAll(change.entered()));
            assertTrue(change.list().stream().noneMatch(change.left()::contains));
        }
        ComparePersonas.Change twelfth = result.personas().stream()
                .filter(each -> each.persona().equals("Twelfth"))
                .findFirst()
                .orElseThrow();
        assertEquals("i13", twelfth.list().get(0).id());
        assertEquals(List.of("gone"), twelfth.missing());
    }

    @Test
    void theFirstModelIsComparedWithNone() {
        workspace.savePersona("Fifth", List.of(HistoryEvent.of("i5")));

        ComparePersonas.Result result = run("popularity");

        assertNull(result.since());
        assertNull(result.personas().get(0).difference());
        assertEquals(List.of(), result.personas().get(0).entered());
    }

    @Test
    void withoutPersonasThereIsNothingToRun() {
        assertProblem("persona.none", () -> run(null));
    }

    private ComparePersonas.Result run(String model) {
        return new ComparePersonas(workspace).run(new ComparePersonas.Request(model, null, 5), Progress.NONE);
    }
}
