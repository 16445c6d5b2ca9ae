package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.recommend.Recommender;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Chooses how much content counts beside a network, by NDCG@10 on the validation split. Of items that were never trained
 * validation has few or none, so a share of those with events is withheld from a network of the same settings, trained only
 * for this; what serves them best is taken over for items that truly have none.
 */
public final class ContentSearch {

    /** Of the items with events, withheld to choose by. */
    public static final double WITHHELD = 0.1;

    private static final double[] WEIGHTS = {0, 0.3, 0.6, 1, 1.5, 2, 3};
    private static final double[] NEW_WEIGHTS = {0, 0.5, 1, 1.5, 2, 3, 4, 6};
    private static final double[] SCALES = {1, 3, 10};

    private final List<ContentMemory> tried = new ArrayList<>();
    private final LeaveLastOut events;
    private final int[] users;

    /**
     * @param trained what the network met, by vocabulary index, {@code [items + 1]}
     * @param events that are ranked: those before items were withheld
     */
    public ContentSearch(Baseline content, boolean[] trained, LeaveLastOut events) {
        this.events = events;
        this.users = WayTrial.users(events);
        for (double scale : SCALES) {
            for (double weight : WEIGHTS) {
                for (double newWeight : NEW_WEIGHTS) {
                    tried.add(new ContentMemory(content, trained, weight, newWeight, scale));
                }
            }
        }
    }

    /** Items to withhold, by vocabulary index, {@code [items + 1]}: a share of those with events in the training part. */
    public static boolean[] withheld(LeaveLastOut events, long seed) {
        boolean[] met = ContentMemory.trainedOn(events);
        SplittableRandom random = new SplittableRandom(seed);
        boolean[] withheld = new boolean[met.length];
        for (int item = 1; item < met.length; item++) {
            withheld[item] = met[item] && random.nextDouble() < WITHHELD;
        }
        return withheld;
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
        return tried.get(WayTrial.best(ranks));
    }

    private void rank(int place, History history, float[] scores, double[][] ranks) {
        for (int item : events.seen(users[place], Split.VALIDATION)) {
            scores[item] = Float.NEGATIVE_INFINITY;
        }
        float[] alike = tried.get(0).content().score(List.of(history))[0];
        float[] joined = new float[scores.length];
        for (int way = 0; way < ranks.length; way++) {
            System.arraycopy(scores, 0, joined, 0, scores.length);
            tried.get(way).into(joined, alike);
            ranks[way][place] = rank(joined, events.target(users[place], Split.VALIDATION));
        }
    }

    /** From 1; among equals in the middle. */
    private static double rank(float[] scores, int target) {
        int greater = 0;
        int equal = 0;
        for (int item = 1; item < scores.length; item++) {
            greater += scores[item] > scores[target] ? 1 : 0;
            equal += scores[item] == scores[target] ? 1 : 0;
        }
        return 1 + greater + (equal - 1) / 2.0;
    }
}
