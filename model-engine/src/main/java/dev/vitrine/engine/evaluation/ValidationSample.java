package dev.vitrine.engine.evaluation;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.recommend.Recommender;
import java.util.stream.IntStream;

/** Users to choose by: at most a few thousand, evenly over all, since choosing need not see everyone. */
public final class ValidationSample {

    private static final int CUT = 10;
    private static final int MOST_USERS = 4000;

    private final LeaveLastOut events;
    private final int[] users;

    public ValidationSample(LeaveLastOut events) {
        this.events = events;
        int[] all = events.scoredUsers();
        int count = Math.min(all.length, MOST_USERS);
        this.users = IntStream.range(0, count)
                .map(i -> all[(int) ((long) i * all.length / count)])
                .toArray();
    }

    /** By index into the data set. */
    public int[] users() {
        return users.clone();
    }

    public boolean isEmpty() {
        return users.length == 0;
    }

    /** NDCG@10 on the validation split; 0 where nobody can be scored. */
    public double ndcg(Recommender model) {
        return ndcg(model, Split.VALIDATION);
    }

    /** The same on another split, for what is neither chosen nor reported by it. */
    public double ndcg(Recommender model, Split split) {
        TargetRanks ranks = TargetRanker.rank(model, events, users, split, SeenItems.MASKED, Progress.NONE);
        return ranks.users().length == 0 ? 0 : RankingMetrics.NDCG.mean(ranks.ranks(), CUT);
    }
}
