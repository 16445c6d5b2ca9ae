package dev.vitrine.sample.simulation;

import java.util.Arrays;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Where an item stands among all items by the true probabilities; items as likely as it count half.
 *
 * @param kept among all items
 * @param masked among the items not bought before
 * @param boughtBefore whether the item itself was bought before
 * @param probability of the item
 * @param highest probability of any item
 * @param without by ordinal of an earlier event, the probability had that event not happened; only events that decide
 *     anything are in it, and none where it was not asked for
 */
public record OracleRank(
        double kept,
        double masked,
        boolean boughtBefore,
        double probability,
        double highest,
        Map<Integer, Double> without) {

    public OracleRank {
        without = Map.copyOf(without);
    }

    static OracleRank of(int item, double[] probabilities, boolean[] bought, Map<Integer, Double> without) {
        return new OracleRank(
                midRank(item, probabilities, other -> true),
                midRank(item, probabilities, other -> !bought[other]),
                bought[item],
                probabilities[item],
                Arrays.stream(probabilities).max().orElseThrow(),
                without);
    }

    /** How far the probability falls without an earlier event; 0 for one that decides nothing. */
    public double owedTo(int event) {
        return probability - without.getOrDefault(event, probability);
    }

    /** 1 + items scored higher + half of those scored equally. */
    public static double midRank(int item, double[] scores, IntPredicate isCandidate) {
        int higher = 0;
        int equal = 0;
        for (int other = 0; other < scores.length; other++) {
            if (other != item && isCandidate.test(other)) {
                if (scores[other] > scores[item]) {
                    higher++;
                } else if (scores[other] == scores[item]) {
                    equal++;
                }
            }
        }
        return 1 + higher + equal / 2.0;
    }
}
