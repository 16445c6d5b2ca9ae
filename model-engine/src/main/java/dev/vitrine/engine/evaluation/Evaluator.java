package dev.vitrine.engine.evaluation;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.recommend.Recommender;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures a model on a split: every candidate is ranked, nothing is sampled, and no target is put back among the
 * candidates.
 */
public final class Evaluator {

    private Evaluator() {}

    /**
     * Measures on all scored users of the split.
     *
     * @param cuts cut-offs, at least one
     * @param fingerprint of the data set, as {@link dev.vitrine.engine.data.DatasetFingerprint} gives it
     * @throws ProblemException if nobody can be scored, the model knows other items, or a score is no number
     */
    public static EvaluationReport evaluate(
            Recommender model,
            LeaveLastOut events,
            Split split,
            SeenItems seen,
            int[] cuts,
            String fingerprint,
            Progress progress) {
        return evaluate(model, events, split, seen, cuts, fingerprint, ListSink.NONE, progress);
    }

    /** The same, handing over the lists that were scored, down to the deepest cut-off and the end of a tie there. */
    public static EvaluationReport evaluate(
            Recommender model,
            LeaveLastOut events,
            Split split,
            SeenItems seen,
            int[] cuts,
            String fingerprint,
            ListSink lists,
            Progress progress) {
        int length = lists == ListSink.NONE ? 0 : Arrays.stream(cuts).max().orElseThrow();
        TargetRanks ranks =
                TargetRanker.rank(model, events, events.scoredUsers(), split, seen, lists, length, progress);
        if (ranks.users().length == 0) {
            throw ProblemException.engine("evaluation.nobody", ranks.excludedTargetSeen());
        }
        return new EvaluationReport(
                fingerprint,
                split,
                seen,
                events.dataset().vocabulary().size(),
                ranks.users().length,
                ranks.excludedTargetSeen(),
                metrics(ranks.ranks(), cuts),
                ranks.users(),
                ranks.ranks());
    }

    private static Map<String, Estimate> metrics(double[] ranks, int[] cuts) {
        Map<String, double[]> values = new LinkedHashMap<>();
        for (int cut : cuts) {
            for (RankingMetrics metric : RankingMetrics.values()) {
                values.put(metric.key(cut), metric.at(ranks, cut));
            }
        }
        return Collections.unmodifiableMap(UserBootstrap.of(values));
    }
}
