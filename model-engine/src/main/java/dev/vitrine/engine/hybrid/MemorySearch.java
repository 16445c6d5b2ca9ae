package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Tries all ways of joining a network and a memory on the same users of the validation split at once, so that each user
 * is scored but once by either.
 */
final class MemorySearch {

    private static final double[] WEIGHTS = {0.2, 0.4, 0.6, 0.8, 1, 1.3, 1.8, 2.5, 4};
    /** Times the inverse of what the memory holds of an item on average. */
    private static final double[] SCALES = {1, 3, 10, 30, 100};

    private final AttentiveRecommender network;
    private final LeaveLastOut events;
    private final List<Memory> tried = new ArrayList<>();
    private final int[] users;

    MemorySearch(AttentiveRecommender network, Baseline links, LeaveLastOut events) {
        this.network = network;
        this.events = events;
        this.users = WayTrial.users(events);
        double typical = typical(links);
        tried.add(new Memory(links, 0, 0));
        for (double scale : SCALES) {
            for (double weight : WEIGHTS) {
                tried.add(new Memory(links, weight, scale / typical));
            }
        }
    }

    /** The best by NDCG@10; of equals the first, which is the network alone. */
    Memory best(Progress progress) {
        double[][] ranks = new double[tried.size()][users.length];
        List<History> histories = new ArrayList<>();
        for (int user : users) {
            histories.add(events.history(user, Split.VALIDATION));
        }
        network.scoreEach(histories, (place, scores) -> {
            progress.throwIfCancelled();
            rank(place, histories.get(place), scores, ranks);
        });
        return tried.get(WayTrial.best(ranks));
    }

    private void rank(int place, History history, float[] scores, double[][] ranks) {
        for (int item : events.seen(users[place], Split.VALIDATION)) {
            scores[item] = Float.NEGATIVE_INFINITY;
        }
        float[] remembered = tried.get(0).links().score(List.of(history.recent(network.longestHistory())))[0];
        Rows rows = new Rows(scores, remembered, events.target(users[place], Split.VALIDATION));
        for (int way = 0; way < ranks.length; way++) {
            ranks[way][place] = rows.rank(tried.get(way));
        }
    }

    /** One user's scores, of which only those of items that are remembered differ from one way to the next. */
    private static final class Rows {

        private final float[] scores; // of items that are not remembered, else negative infinity
        private final float[] known; // the network's scores of items that are remembered, the target last
        private final float[] remembered;

        Rows(float[] all, float[] memory, int target) {
            int[] items = IntStream.range(1, all.length)
                    .filter(item -> memory[item] > Mixture.LEAST && item != target)
                    .toArray();
            scores = all.clone();
            known = new float[items.length + 1];
            remembered = new float[items.length + 1];
            for (int at = 0; at <= items.length; at++) {
                int item = at == items.length ? target : items[at];
                known[at] = all[item];
                remembered[at] = memory[item];
                scores[item] = Float.NEGATIVE_INFINITY;
            }
        }

        /** From 1; among equals in the middle. */
        double rank(Memory way) {
            float[] joined = known.clone();
            Mixture.into(joined, remembered, way.weight(), way.scale());
            int target = joined.length - 1;
            return WayTrial.rank(joined, target) + WayTrial.above(scores, joined[target]);
        }
    }

    /** The mean of what the memory holds of the items it knows something of, for the first few users. */
    private double typical(Baseline links) {
        double sum = 0;
        int count = 0;
        for (int user : Arrays.copyOf(users, Math.min(users.length, 200))) {
            for (float value : links.score(List.of(events.history(user, Split.VALIDATION)))[0]) {
                if (value > Mixture.LEAST) {
                    sum += value;
                    count++;
                }
            }
        }
        return count == 0 ? 1 : sum / count;
    }
}
