package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests of a training that is scripted, each on an empty workspace; what is in the background runs when told to. */
abstract class WithTraining {

    @TempDir
    Path folder;

    final Queue<Runnable> waiting = new ArrayDeque<>();
    final List<Throwable> failures = new ArrayList<>();
    final Background background = new Background(waiting::add, Runnable::run, failures::add);
    final OpenWorkspace session = new OpenWorkspace(background);
    final Selection selection = new Selection();
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final ScriptedTraining training = new ScriptedTraining();
    final TrainingViewModel viewModel =
            new TrainingViewModel(session, selection, background, dialogs, open -> training, 2);
    Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder);
        session.replace(workspace);
        runAll();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    RunOutcome outcome() {
        RunOutcome outcome = viewModel.outcomeProperty().get();
        assertNotNull(outcome);
        return outcome;
    }

    void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
