package dev.vitrine.engine.training;

import dev.vitrine.engine.SortedCopy;
import java.util.HashMap;
import java.util.Map;

/**
 * What a training run came to.
 *
 * @param epochs run
 * @param bestEpoch whose weights were kept
 * @param seconds wall time, pauses left out
 * @param settings everything that was set or chosen, by key
 * @param validation metrics of the best epoch, such as {@code ndcg@10}; of the run before a refit, where there was one
 */
public record TrainingSummary(
        int epochs,
        int bestEpoch,
        double seconds,
        long seed,
        Map<String, String> settings,
        Map<String, Double> validation) {

    /** Key of the epoch in which training ran out of bounds and ended, among the settings; absent where it did not. */
    public static final String DIVERGED = "diverged-in-epoch";

    public TrainingSummary {
        settings = SortedCopy.of(settings);
        validation = SortedCopy.of(validation);
    }

    /** The same with more that was chosen, and what that came to. */
    TrainingSummary with(Map<String, String> chosen, Map<String, Double> figures) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(chosen);
        return new TrainingSummary(epochs, bestEpoch, seconds, seed, all, figures);
    }
}
