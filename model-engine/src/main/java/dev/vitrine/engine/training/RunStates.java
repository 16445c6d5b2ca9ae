package dev.vitrine.engine.training;

import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.SealedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private static final String PLAN = "budget.plan";
    private static final SealedFile PLAN_FORMAT = new SealedFile("VITRPLAN", 1);

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

    /** What was chosen for the time budget when the training began; empty where nothing was. */
    Optional<Map<String, String>> plan() {
        Path file = folder == null ? null : folder.resolve(PLAN);
        return file == null || !Files.exists(file)
                ? Optional.empty()
                : Optional.of(PLAN_FORMAT.read(file, (in, version) -> readPlan(in)));
    }

    /** Measured anew it could come out otherwise, and a training that goes on must go on as it began. */
    void keepPlan(Map<String, String> plan) {
        if (folder != null) {
            PLAN_FORMAT.write(folder.resolve(PLAN), out -> {
                out.writeTexts(List.copyOf(plan.keySet()));
                out.writeTexts(List.copyOf(plan.values()));
            });
        }
    }

    private static Map<String, String> readPlan(BinaryInput in) throws IOException {
        List<String> keys = in.readTexts();
        List<String> values = in.readTexts();
        Map<String, String> plan = new LinkedHashMap<>();
        for (int at = 0; at < keys.size(); at++) {
            plan.put(keys.get(at), values.get(at));
        }
        return plan;
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
