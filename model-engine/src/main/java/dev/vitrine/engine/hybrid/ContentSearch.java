package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.data.WithoutItems;
import dev.vitrine.engine.recommend.Recommender;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Chooses how much content counts beside a network, and how far new items are brought forward, on the validation split. Of
 * items that were never trained validation has few or none, so a share of those with events is withheld from a network of
 * the same settings, trained only for this. What is best is the mean of NDCG@10 of two kinds of targets, known and new,
 * each counting alike: by all targets together new items would be kept back, since few targets are.
 */
public final class ContentSearch {

    /** Of the items with events, withheld to choose by. */
    private static final double WITHHELD = 0.1;

    private static final double[] SCALES = {3, 10, 30};
    private static final double[] WEIGHTS = {0, 1, 2, 3, 4, 6};
    private static final double[] BONUSES = {0, 0.5, 1, 1.5, 2, 3};

    private final List<ContentMemory> tried = new ArrayList<>(); // scale by scale, weight by weight
    private final LeaveLastOut events;
    private final boolean[] trained;
    private final int[] users;

    /**
     * @param content over the same items
     * @param trained what the network was trained on, by vocabulary index, {@code [items + 1]}
     * @param events whose validation targets are ranked
     */
    public ContentSearch(Baseline content, boolean[] trained, LeaveLastOut events) {
        this.events = events;
        this.trained = trained;
        this.users = WayTrial.users(events);
        for (double scale : SCALES) {
            for (double weight : WEIGHTS) {
                for (double bonus : BONUSES) {
                    tried.add(new ContentMemory(content, trained, weight, bonus, scale));
                }
            }
        }
    }

    /** The split without the training events of a share of its items, drawn by seed; the targets are the same. */
    public static LeaveLastOut withheld(LeaveLastOut events, long seed) {
        boolean[] withheld = events.trainedItems(false);
        SplittableRandom random = new SplittableRandom(seed);
        for (int item = 1; item < withheld.length; item++) {
            withheld[item] = withheld[item] && random.nextDouble() < WITHHELD;
        }
        return WithoutItems.of(events, withheld, false);
    }

    /** The best, with that network; of equals the first. */
    public ContentMemory best(Recommender network, Progress progress) {
        double[][] ranks = new double[tried.size()][users.length];
        List<History> histories = IntStream.of(users)
                .mapToObj(user -> events.history(user, Split.VALIDATION))
                .toList();
        network.scoreEach(histories, (place, scores) -> {
            progress.throwIfCancelled();
            rank(place, histories.get(place), scores.clone(), ranks);
        });
        boolean[] known = new boolean[users.length];
        for (int place = 0; place < users.length; place++) {
            known[place] = trained[events.target(users[place], Split.VALIDATION)];
        }
        return tried.get(WayTrial.best(ranks, known));
    }

    private void rank(int place, History history, float[] scores, double[][] ranks) {
        for (int item : events.seen(users[place], Split.VALIDATION)) {
            scores[item] = Float.NEGATIVE_INFINITY;
        }
        int target = events.target(users[place], Split.VALIDATION);
        float[] alike = tried.get(0).content().score(List.of(history))[0];
        float[] joined = new float[scores.length];
        int way = 0;
        for (double scale : SCALES) {
            float[] likeness = ContentMemory.likeness(alike, scale);
            for (double weight : WEIGHTS) {
                for (double bonus : BONUSES) {
                    for (int item = 0; item < joined.length; item++) {
                        joined[item] = (float) (scores[item] + weight * likeness[item] + (trained[item] ? 0 : bonus));
                    }
                    ranks[way++][place] = WayTrial.rank(joined, target);
                }
            }
        }
    }
}
