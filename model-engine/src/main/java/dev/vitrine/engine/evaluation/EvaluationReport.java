package dev.vitrine.engine.evaluation;

import dev.vitrine.engine.data.Split;
import java.util.Map;

/**
 * What one model reached on one split, with all that is needed to compare it with another.
 *
 * @param fingerprint of the data set and its order
 * @param candidates number of items ranked
 * @param users scored
 * @param excludedTargetSeen users not scored because their target was in their history
 * @param metrics by name and cut-off, such as {@code ndcg@10}
 * @param userIndices the scored users, as indices into the data set, {@code [users]}
 * @param ranks mid-rank of each scored user's target, from 1, {@code [users]}
 */
public record EvaluationReport(
        String fingerprint,
        Split split,
        SeenItems seen,
        int candidates,
        int users,
        int excludedTargetSeen,
        Map<String, Estimate> metrics,
        int[] userIndices,
        double[] ranks) {

    /** The estimate of a metric that was measured, such as {@code ndcg@10}. */
    public Estimate metric(String key) {
        Estimate estimate = metrics.get(key);
        if (estimate == null) {
            throw new IllegalArgumentException(key + " was not measured, but " + metrics.keySet());
        }
        return estimate;
    }
}
