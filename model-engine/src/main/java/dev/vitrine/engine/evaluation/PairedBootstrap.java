package dev.vitrine.engine.evaluation;

import dev.vitrine.engine.ProblemException;
import java.util.Arrays;

/** By how much one model is better than another on the same users: a positive interval leaves no doubt at 95%. */
public final class PairedBootstrap {

    private PairedBootstrap() {}

    /**
     * The mean difference, first minus second, of a metric such as {@code ndcg@10}.
     *
     * @throws ProblemException if the two were not measured alike: other data, split, seen items or users
     */
    public static Estimate of(EvaluationReport first, EvaluationReport second, String metric) {
        if (!alike(first, second)) {
            throw ProblemException.engine("evaluation.unlike");
        }
        return of(RankingMetrics.values(metric, first.ranks()), RankingMetrics.values(metric, second.ranks()));
    }

    /** The same of values by user, such as means over several seeds, {@code [users]} each. */
    public static Estimate of(double[] first, double[] second) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("values of different users cannot be paired");
        }
        double[] differences = new double[first.length];
        for (int user = 0; user < first.length; user++) {
            differences[user] = first[user] - second[user];
        }
        return UserBootstrap.of(differences);
    }

    private static boolean alike(EvaluationReport first, EvaluationReport second) {
        return first.fingerprint().equals(second.fingerprint())
                && first.split() == second.split()
                && first.seen() == second.seen()
                && Arrays.equals(first.userIndices(), second.userIndices());
    }
}
