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
        int best = 0;
        double quality = -1;
        for (int way = 0; way < ranks.length && ranks[way].length > 0; way++) {
            double ndcg = RankingMetrics.NDCG.mean(ranks[way], CUT);
            if (ndcg > quality) {
                quality = ndcg;
                best = way;
            }
        }
        return best;
    }
}
