package dev.vitrine.benchmark;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.explanation.AttentionRollout;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.engine.explanation.ItemStandings;
import dev.vitrine.engine.explanation.LeaveOneOut;
import dev.vitrine.engine.explanation.RankCorrelation;
import dev.vitrine.engine.recommend.Recommender;
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
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Whether explanations find what is known to be true, on the sample shop, whose causes are planted: does leave-one-out put
 * what a complement was bought for among the first, and does the badge tell a model's attention from the same attention
 * with its rows shuffled?
 *
 * <p>Arguments: a workspace with the sample shop, with as many shoppers as it was made for, and a model, as {@code demo}
 * leaves it; {@code --model NAME}, {@code --shoppers N} for the badge, {@code --causes N} for the causes of no more than
 * the shop's first N shoppers.
 */
public final class ExplanationTruth {

    private static final int FEWEST_EVENTS = 3;
    private static final int RANDOM_ORDERS = 5;
    private static final long SEED = 1;

    private final Recommender model;
    private final HiddenPurchases purchases;

    private ExplanationTruth(Recommender model, HiddenPurchases purchases) {
        this.model = model;
        this.purchases = purchases;
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        int shoppers = Integer.parseInt(arguments.option("--shoppers", "500"));
        int causes = Integer.parseInt(arguments.option("--causes", Integer.toString(Integer.MAX_VALUE)));
        try (Workspace workspace = Workspace.open(Path.of(arguments.first()))) {
            ModelCard card = workspace.model(arguments.option("--model", "transformer"));
            LeaveLastOut split = LeaveLastOut.of(new SequenceReader(workspace.database()).read(card.dataset()));
            Map<Integer, String> ids = new HashMap<>();
            workspace
                    .database()
                    .scan("SELECT shopper_key, id FROM shopper", row -> ids.put(row.integer(1), row.text(2)));
            workspace.openModels().use(card, recommender -> {
                HiddenPurchases purchases = new HiddenPurchases(recommender, split, ids);
                new CauseSearch(purchases, causes).tell();
                if (shoppers > 0) {
                    new ExplanationTruth(recommender, purchases).tellShuffled(shoppers);
                }
                return 0;
            });
        }
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
        for (int user : purchases.users()) {
            ItemStandings standings = purchases.standings(user);
            History history = standings.read(purchases.history(user));
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
