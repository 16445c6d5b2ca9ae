package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.explanation.ItemStandings;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.sample.ShopperId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The sample shop's purchases that the test split hides, one of each shopper, as a model and the simulator see them. */
final class HiddenPurchases {

    private final Recommender model;
    private final LeaveLastOut split;
    private final Map<Integer, String> ids;
    private final PlantedCauses causes = new PlantedCauses();

    /** @param ids of the shoppers, by their keys */
    HiddenPurchases(Recommender model, LeaveLastOut split, Map<Integer, String> ids) {
        this.model = model;
        this.split = split;
        this.ids = ids;
    }

    int[] users() {
        return split.scoredUsers();
    }

    /** Which of the shop's shoppers a user is, counted from 1. */
    int number(int user) {
        return ShopperId.shopper(id(user)).orElseThrow() + 1;
    }

    ItemVocabulary vocabulary() {
        return split.dataset().vocabulary();
    }

    History history(int user) {
        return split.history(user, Split.TEST);
    }

    /** What led to the purchase; nothing where it is none of the simulator's. */
    Optional<PlantedPurchase> planted(int user) {
        return causes.of(id(user), vocabulary().idOf(target(user)), split.targetTime(user, Split.TEST));
    }

    /** How the purchase fares among what the user had not had before. */
    ItemStandings standings(int user) {
        return new ItemStandings(model, target(user), excluded(user), Progress.NONE);
    }

    /**
     * How far the logarithm of the softmax of the purchase's score among the candidates falls without each event,
     * {@code [history.length()]}: what moves all scores alike is nothing to it.
     */
    float[] logarithmicEffects(int user) {
        int length = history(user).length();
        History read = standings(user).read(history(user));
        List<History> variants = IntStream.rangeClosed(0, read.length())
                .mapToObj(at -> at == 0 ? read : read.without(at - 1))
                .toList();
        double[] logarithms = new double[variants.size()];
        IntPredicate excluded = excluded(user);
        model.scoreEach(variants, (variant, scores) -> logarithms[variant] = logarithm(scores, target(user), excluded));
        float[] effects = new float[length];
        for (int at = 0; at < read.length(); at++) {
            effects[length - read.length() + at] = (float) (logarithms[0] - logarithms[at + 1]);
        }
        return effects;
    }

    private static double logarithm(float[] scores, int item, IntPredicate excluded) {
        double sum = 0;
        for (int other = 0; other < scores.length; other++) {
            if (Float.isFinite(scores[other]) && !excluded.test(other)) {
                sum += Math.exp(scores[other] - scores[item]);
            }
        }
        return -Math.log(sum);
    }

    private IntPredicate excluded(int user) {
        int[] seen = IntStream.of(split.seen(user, Split.TEST)).sorted().toArray();
        int target = target(user);
        return item -> item != target && Arrays.binarySearch(seen, item) >= 0;
    }

    private int target(int user) {
        return split.target(user, Split.TEST);
    }

    private String id(int user) {
        return String.valueOf(ids.get(split.dataset().userKeys()[user]));
    }
}
