package dev.vitrine.engine.evaluation;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.engine.recommend.Scores;
import dev.vitrine.engine.recommend.TopK;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Ranks each user's held-out item among all candidates, a small batch of users at a time. */
public final class TargetRanker {

    /** About as many as a second is enough for. */
    private static final int SCORES_BETWEEN_REPORTS = 1 << 25;

    private static final int MOST_USERS = 4096;

    private final LeaveLastOut events;
    private final Split split;
    private final SeenItems seenItems;
    private final ListSink lists;
    private final int listLength;
    private final ThreadLocal<SeenMarks> marks;

    private int excluded;
    private int scored;

    private TargetRanker(LeaveLastOut events, Split split, SeenItems seenItems, ListSink lists, int listLength) {
        this.events = events;
        this.split = split;
        this.seenItems = seenItems;
        this.lists = lists;
        this.listLength = listLength;
        int items = events.dataset().vocabulary().size();
        this.marks = ThreadLocal.withInitial(() -> new SeenMarks(items));
    }

    /**
     * Ranks without lists and intervals: what training looks at after each epoch.
     *
     * @param users all of {@link LeaveLastOut#scoredUsers} or some of them
     */
    public static TargetRanks rank(
            Recommender model, LeaveLastOut events, int[] users, Split split, SeenItems seenItems, Progress progress) {
        return rank(model, events, users, split, seenItems, ListSink.NONE, 0, progress);
    }

    static TargetRanks rank(
            Recommender model,
            LeaveLastOut events,
            int[] users,
            Split split,
            SeenItems seenItems,
            ListSink lists,
            int listLength,
            Progress progress) {
        if (!model.vocabulary().ids().equals(events.dataset().vocabulary().ids())) {
            throw ProblemException.engine("evaluation.otherItems");
        }
        return new TargetRanker(events, split, seenItems, lists, listLength).rank(model, users, progress);
    }

    private TargetRanks rank(Recommender model, int[] users, Progress progress) {
        int[] scoredUsers = new int[users.length];
        double[] ranks = new double[users.length];
        int batch = Math.max(
                1,
                Math.min(
                        MOST_USERS, SCORES_BETWEEN_REPORTS / (model.vocabulary().size() + 1)));
        for (int from = 0; from < users.length; from += batch) {
            progress.throwIfCancelled();
            progress.update((double) from / users.length, "evaluation.ranking", from, users.length);
            int to = Math.min(from + batch, users.length);
            rankBatch(model, Arrays.copyOfRange(users, from, to), scoredUsers, ranks);
        }
        return new TargetRanks(Arrays.copyOf(scoredUsers, scored), Arrays.copyOf(ranks, scored), excluded);
    }

    private void rankBatch(Recommender model, int[] users, int[] scoredUsers, double[] ranks) {
        int[] counted = withoutExcluded(users);
        List<History> histories = new ArrayList<>(counted.length);
        for (int user : counted) {
            histories.add(events.history(user, split));
        }
        double[] found = new double[counted.length];
        List<List<Recommendation>> best = new ArrayList<>(Collections.nCopies(counted.length, List.of()));
        model.scoreEachAtOnce(histories, (row, scores) -> {
            Scores.requireFinite(scores);
            SeenMarks seen = seen(counted[row]);
            found[row] = midRank(scores, events.target(counted[row], split), seen);
            if (listLength > 0) {
                best.set(row, TopK.withTies(scores, listLength, seen::contains));
            }
        });
        for (int row = 0; row < counted.length; row++) {
            scoredUsers[scored] = counted[row];
            ranks[scored++] = found[row];
            if (listLength > 0) {
                lists.accept(counted[row], best.get(row));
            }
        }
    }

    /** Users whose target is in their history have no place in a ranking without the items seen. */
    private int[] withoutExcluded(int[] users) {
        int[] kept = new int[users.length];
        int count = 0;
        for (int user : users) {
            if (seen(user).contains(events.target(user, split))) {
                excluded++;
            } else {
                kept[count++] = user;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** The marks of the calling thread, valid until it asks again. */
    private SeenMarks seen(int user) {
        SeenMarks seen = marks.get();
        seen.clear();
        if (seenItems == SeenItems.MASKED) {
            seen.addAll(events.seen(user, split));
        }
        return seen;
    }

    /**
     * Counts all items and takes off those seen: quicker than to ask of each item whether it was. Without branches, of which
     * half would be guessed wrong: a difference has its sign bit set if the item scores more, and no bit if it scores the same.
     */
    private static double midRank(float[] scores, int target, SeenMarks seen) {
        float score = scores[target] + 0f; // of no negative zero, so that no difference is one
        int greater = 0;
        int equal = 0;
        for (int item = 1; item < scores.length; item++) {
            int bits = Float.floatToRawIntBits(score - scores[item]);
            greater += bits >>> (Integer.SIZE - 1);
            equal += ((bits & Integer.MAX_VALUE) - 1) >>> (Integer.SIZE - 1);
        }
        for (int i = 0; i < seen.size(); i++) {
            float other = scores[seen.get(i)];
            if (other > score) {
                greater--;
            } else if (other == score) {
                equal--;
            }
        }
        return RankingMetrics.midRank(greater, equal - 1);
    }
}
