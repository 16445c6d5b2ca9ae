package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.ValidationSample;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What ways of joining a network with something are chosen by: NDCG@10 on the validation split, seen items masked. */
final class WayTrial {

    private static final int CUT = 10;

    private WayTrial() {}

    /** Users of the validation sample whose target is new to them. */
    static int[] users(LeaveLastOut events) {
        return Arrays.stream(new ValidationSample(events).users())
                .filter(user -> !had(events, user, events.target(user, Split.VALIDATION)))
                .toArray();
    }

    private static boolean had(LeaveLastOut events, int user, int item) {
        return IntStream.of(events.seen(user, Split.VALIDATION)).anyMatch(seen -> seen == item);
    }

    /** The best of the ways; of equals, and where nobody is ranked, the first. */
    static int best(double[][] ranks) {
        return best(ranks, new boolean[ranks[0].length]);
    }

    /**
     * The best by the mean of two kinds of users, each kind counting alike.
     *
     * @param ranks by way and user
     * @param first which users are of the first kind
     */
    static int best(double[][] ranks, boolean[] first) {
        int best = 0;
        double quality = -1;
        for (int way = 0; way < ranks.length; way++) {
            double ndcg = ndcg(ranks[way], first, true) + ndcg(ranks[way], first, false);
            if (ndcg > quality) {
                quality = ndcg;
                best = way;
            }
        }
        return best;
    }

    /** Of the users of one kind; 0 where there are none. */
    private static double ndcg(double[] ranks, boolean[] first, boolean which) {
        double[] own = IntStream.range(0, ranks.length)
                .filter(user -> first[user] == which)
                .mapToDouble(user -> ranks[user])
                .toArray();
        return own.length == 0 ? 0 : RankingMetrics.NDCG.mean(own, CUT);
    }

    /** The rank of an item among all, from 1; among equals in the middle. */
    static double rank(float[] scores, int item) {
        float own = scores[item];
        return 1 + above(scores, own) - 0.5; // but for itself
    }

    /** How many scores are above one, equal ones counted half. */
    static double above(float[] scores, float own) {
        int greater = 0;
        int equal = 0;
        for (float score : scores) {
            greater += score > own ? 1 : 0;
            equal += score == own ? 1 : 0;
        }
        return greater + equal / 2.0;
    }
}
