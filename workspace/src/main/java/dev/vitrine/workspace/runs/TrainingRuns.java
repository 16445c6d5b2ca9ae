package dev.vitrine.workspace.runs;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.RunStates;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The training runs of a workspace: those under way, and those that were interrupted. */
public final class TrainingRuns {

    private static final System.Logger LOG = System.getLogger(TrainingRuns.class.getName());

    private final Path folder;

    /** @param workspace folder of the workspace */
    public TrainingRuns(Path workspace) {
        this.folder = workspace.resolve("runs");
    }

    /** A folder for a run that begins, to be called while the workspace is held. */
    public RunFolder create() throws IOException {
        return RunFolder.create(folder);
    }

    /** Runs that were broken off and can go on, newest first. */
    public List<InterruptedRun> interrupted() {
        List<InterruptedRun> runs = new ArrayList<>();
        for (Path each : folders()) {
            try {
                if (Files.exists(each.resolve(RunFolder.CARD)) && !RunFolder.isInUse(each)) {
                    runs.add(new InterruptedRun(each.getFileName().toString(), RunFolder.card(each), reports(each)));
                }
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "an interrupted training cannot be read: " + each, e);
            }
        }
        runs.sort(Comparator.comparingLong((InterruptedRun run) -> run.card().started())
                .reversed());
        return runs;
    }

    /** A damaged state is complained of by whoever goes on from it. */
    private static List<EpochReport> reports(Path run) {
        try {
            return RunStates.in(run).reports();
        } catch (ProblemException e) {
            LOG.log(System.Logger.Level.WARNING, "what an interrupted training kept cannot be read: " + run, e);
            return List.of();
        }
    }

    /**
     * The interrupted run of a name.
     *
     * @throws ProblemException if there is none
     */
    public InterruptedRun interrupted(String name) {
        List<InterruptedRun> runs = interrupted();
        return runs.stream()
                .filter(run -> run.name().equals(name))
                .findFirst()
                .orElseThrow(() -> WorkspaceProblem.unknown(
                        "run.unknown",
                        name,
                        runs.stream().map(InterruptedRun::name).toList()));
    }

    /** The file of the data set that an interrupted run began with. */
    public Path dataset(InterruptedRun run) {
        return RunFolder.dataset(folder.resolve(run.folder()));
    }

    /** The model of another shop that an interrupted run goes on from. */
    public Path base(InterruptedRun run) {
        return RunFolder.base(folder.resolve(run.folder()));
    }

    /**
     * Takes hold of an interrupted run.
     *
     * @throws ProblemException if it goes on elsewhere, or is gone
     */
    public RunFolder hold(InterruptedRun run) {
        try {
            return RunFolder.lock(folder.resolve(run.folder()));
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "run.inUse", run.name());
        }
    }

    /**
     * Takes away what was begun without being asked for whole, or is done; what cannot be taken away stays.
     *
     * @param isDone whether the model of a run is registered, by the name of the run's folder
     */
    public void clear(Predicate<String> isDone) {
        for (Path each : folders()) {
            boolean wanted = Files.exists(each.resolve(RunFolder.CARD))
                    && !isDone.test(each.getFileName().toString());
            if (!wanted) {
                discard(each);
            }
        }
    }

    /** Takes away what nobody can go on with, since what was asked for cannot be read. */
    public void clearUnreadable() {
        Set<String> readable =
                interrupted().stream().map(InterruptedRun::folder).collect(Collectors.toSet());
        folders().stream()
                .filter(run -> !readable.contains(run.getFileName().toString()))
                .forEach(TrainingRuns::discard);
    }

    /** A command that is done takes its own folder away, perhaps at this moment. */
    private static void discard(Path run) {
        try {
            if (!RunFolder.isInUse(run)) {
                RunFolder.lock(run).discard();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "folder of a run stays until the workspace is opened again", e);
        }
    }

    /** Whether a living process has hold of the run of a folder's name. */
    public boolean isInUse(String name) {
        Path run = folder.resolve(name);
        try {
            return Files.isDirectory(run) && RunFolder.isInUse(run);
        } catch (IOException e) {
            return true; // rather left lying than taken from under somebody
        }
    }

    /** Whether a living process has hold of any run. */
    public boolean isAnyInUse() {
        return folders().stream().anyMatch(run -> isInUse(run.getFileName().toString()));
    }

    private List<Path> folders() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "workspace.folder", folder);
        }
    }
}
