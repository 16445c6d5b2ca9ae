package dev.vitrine.engine.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which a training keeps, after each epoch, what it needs to go on after its process has died.
 *
 * <p>A training that is started again with the same data, the same request and the same folder goes on after the last
 * epoch kept there, and with one thread ends in the same weights as one that was never interrupted: weights, moments of
 * the optimiser, the best weights and the time used are kept, and randomness is derived from seed, epoch and step.
 */
public final class RunStates {

    /** Keeps nothing. */
    public static final RunStates NONE = new RunStates(null);

    private final @Nullable Path folder;

    private RunStates(@Nullable Path folder) {
        this.folder = folder;
    }

    /** @param folder that exists; empty for a training that begins */
    public static RunStates in(Path folder) {
        return new RunStates(folder);
    }

    /**
     * The epochs that a training has behind it, in order; none where nothing was kept.
     *
     * @throws dev.vitrine.engine.ProblemException if what was kept cannot be read
     */
    public List<EpochReport> reports() {
        if (folder == null) {
            return List.of();
        }
        List<EpochReport> reports = new ArrayList<>(KeptRun.reports(file(folder, false)));
        reports.addAll(KeptRun.reports(file(folder, true)));
        return reports;
    }

    /** Whether an epoch was brought to its end. */
    public boolean hasEpochs() {
        Path in = folder;
        return in != null && Stream.of(false, true).anyMatch(refit -> Files.exists(file(in, refit)));
    }

    /** The state of one part of a training; null where nothing is kept. */
    @Nullable
    KeptRun of(boolean refit, Map<String, String> settings) {
        return folder == null ? null : new KeptRun(file(folder, refit), settings);
    }

    private static Path file(Path folder, boolean refit) {
        return folder.resolve(refit ? "refit.state" : "search.state");
    }
}
