package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.explanation.AttentionRollout;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.engine.explanation.ItemStandings;
import dev.vitrine.engine.explanation.LeaveOneOut;
import dev.vitrine.engine.explanation.RankCorrelation;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.sample.simulation.Cause;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether explanations find what is known to be true, on the sample shop, whose causes are planted: does leave-one-out put
 * what a complement was bought for among the first, and does the badge tell a model's attention from the same attention
 * with its rows shuffled?
 *
 * <p>Arguments: a workspace with the sample shop and a model, as {@code demo} leaves it; {@code --model NAME},
 * {@code --shoppers N} for the badge.
 */
public final class ExplanationTruth {

    private static final int HIT = 10;
    private static final int FEWEST_EVENTS = 3;
    private static final int RANDOM_ORDERS = 5;
    private static final long SEED = 1;

    private final Recommender model;
    private final LeaveLastOut split;
    private final Map<Integer, String> ids;
    private final PlantedCauses causes = new PlantedCauses();

    private ExplanationTruth(Recommender model, LeaveLastOut split, Map<Integer, String> ids) {
        this.model = model;
        this.split = split;
        this.ids = ids;
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        int shoppers = Integer.parseInt(arguments.option("--shoppers", "500"));
        try (Workspace workspace = Workspace.open(Path.of(arguments.first()))) {
            ModelCard card = workspace.model(arguments.option("--model", "transformer"));
            LeaveLastOut split = LeaveLastOut.of(new SequenceReader(workspace.database()).read(card.dataset()));
            Map<Integer, String> ids = new HashMap<>();
            workspace
                    .database()
                    .scan("SELECT shopper_key, id FROM shopper", row -> ids.put(row.integer(1), row.text(2)));
            workspace.openModels().use(card, recommender -> {
                ExplanationTruth truth = new ExplanationTruth(recommender, split, ids);
                truth.findCauses();
                truth.tellShuffled(shoppers);
                return 0;
            });
        }
    }

    /**
     * Of shoppers whose hidden purchase was planted as a complement and is in the first ten: how often the purchase before
     * it in its mission, and how often any event that led to it, is among the largest effects; by the model, and by the
     * probabilities from which the purchase was drawn, the most that can be known.
     */
    private void findCauses() {
        CauseTally found = new CauseTally("leave-one-out of the model, where it has the purchase in its first " + HIT);
        CauseTally same = new CauseTally("leave-one-out of the true probabilities, the same shoppers");
        CauseTally own = new CauseTally("the same, where they have the purchase in their first " + HIT);
        int planted = 0;
        for (int user : split.scoredUsers()) {
            Optional<PlantedPurchase> purchase = purchase(user);
            History history = split.history(user, Split.TEST);
            Map<Cause, Set<Integer>> why = purchase.map(
                            some -> some.places(history, split.dataset().vocabulary()))
                    .orElse(Map.of());
            if (!why.containsKey(Cause.COMPLEMENT)) {
                continue;
            }
            planted++;
            PlantedPurchase known = purchase.orElseThrow();
            float[] truth = known.effects(history, split.dataset().vocabulary());
            if (known.oracleRank() <= HIT) {
                own.count(known, truth, truth, why);
            }
            if (standings(user).of(history).rank() <= HIT) {
                float[] effects = LeaveOneOut.of(standings(user), history).values();
                found.count(known, effects, truth, why);
                same.count(known, truth, truth, why);
            }
        }
        System.out.printf(Locale.ROOT, "%d hidden purchases were planted as complements%n", planted);
        List.of(found, same, own).forEach(CauseTally::tell);
    }

    private void tellShuffled(int shoppers) {
        if (!(model instanceof AttentiveRecommender attentive)) {
            System.out.println("the model has no attention, so there is no badge");
            return;
        }
        List<Faithfulness> real = new ArrayList<>();
        List<Faithfulness> shuffled = new ArrayList<>();
        List<Double> realLastLayer = new ArrayList<>();
        List<Double> shuffledLastLayer = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(SEED);
        for (int user : split.scoredUsers()) {
            ItemStandings standings = standings(user);
            History history = standings.read(split.history(user, Split.TEST));
            if (real.size() == shoppers || history.length() < FEWEST_EVENTS) {
                continue;
            }
            AttentionWeights attention = attentive.attend(history).attention();
            AttentionWeights mixed = shuffled(attention, random);
            float[] effects = LeaveOneOut.of(standings, history).values();
            real.add(badge(standings, history, attention, effects));
            shuffled.add(badge(standings, history, mixed, effects));
            realLastLayer.add(lastLayer(attention, effects));
            shuffledLastLayer.add(lastLayer(mixed, effects));
        }
        System.out.printf(Locale.ROOT, "%d shoppers, trained against rows shuffled with seed %d:%n", real.size(), SEED);
        tell("badge", agreements(real), agreements(shuffled));
        tell("curves", gains(real), gains(shuffled));
        tell("agreement of the last layer alone", array(realLastLayer), array(shuffledLastLayer));
        Map<Faithfulness.Verdict, Integer> verdicts = new EnumMap<>(Faithfulness.Verdict.class);
        real.forEach(each -> verdicts.merge(each.verdict(), 1, Integer::sum));
        System.out.println("  verdicts on the trained model: " + verdicts);
    }

    private static Faithfulness badge(
            ItemStandings standings, History history, AttentionWeights attention, float[] effects) {
        float[] row = AttentionRollout.lastRow(attention);
        return Faithfulness.of(standings, history, row, effects, RANDOM_ORDERS);
    }

    private static double lastLayer(AttentionWeights attention, float[] effects) {
        float[] row = attention.lastRow(attention.layers() - 1);
        return RankCorrelation.spearman(
                        IntStream.range(0, row.length)
                                .mapToDouble(at -> row[at])
                                .toArray(),
                        IntStream.range(0, row.length)
                                .mapToDouble(at -> Math.abs(effects[at]))
                                .toArray())
                .orElse(0);
    }

    private static double[] agreements(List<Faithfulness> badges) {
        return badges.stream().mapToDouble(each -> each.agreement().orElse(0)).toArray();
    }

    private static double[] gains(List<Faithfulness> badges) {
        return badges.stream()
                .mapToDouble(each -> each.deletion().gain() + each.insertion().gain())
                .toArray();
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void tell(String what, double[] real, double[] shuffled) {
        System.out.printf(
                Locale.ROOT,
                "  %s: mean %.3f and %.3f, AUC %.3f%n",
                what,
                Arrays.stream(real).average().orElse(0),
                Arrays.stream(shuffled).average().orElse(0),
                auc(real, shuffled));
    }

    /** How often the first exceeds the second, ties as a half (Mann and Whitney). */
    private static double auc(double[] first, double[] second) {
        double larger = 0;
        for (double a : first) {
            for (double b : second) {
                larger += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        return larger / first.length / second.length;
    }

    private Optional<PlantedPurchase> purchase(int user) {
        return causes.of(
                String.valueOf(ids.get(split.dataset().userKeys()[user])),
                split.dataset().vocabulary().idOf(split.target(user, Split.TEST)),
                split.targetTime(user, Split.TEST));
    }

    private ItemStandings standings(int user) {
        int[] seen = IntStream.of(split.seen(user, Split.TEST)).sorted().toArray();
        int target = split.target(user, Split.TEST);
        return new ItemStandings(
                model, target, item -> item != target && Arrays.binarySearch(seen, item) >= 0, Progress.NONE);
    }

    private static AttentionWeights shuffled(AttentionWeights attention, SplittableRandom random) {
        int length = attention.length();
        float[][][][] shuffled = new float[attention.layers()][attention.heads()][length][length];
        for (int layer = 0; layer < attention.layers(); layer++) {
            for (int head = 0; head < attention.heads(); head++) {
                for (int query = 0; query < length; query++) {
                    float[] row = attention.weights()[layer][head][query];
                    shuffle(row, query + 1, random, shuffled[layer][head][query]);
                }
            }
        }
        return new AttentionWeights(shuffled, attention.firstPosition());
    }

    /** Only what the row may see changes places. */
    private static void shuffle(float[] row, int visible, SplittableRandom random, float[] into) {
        System.arraycopy(row, 0, into, 0, visible);
        for (int at = visible - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            float swapped = into[at];
            into[at] = into[other];
            into[other] = swapped;
        }
    }
}
