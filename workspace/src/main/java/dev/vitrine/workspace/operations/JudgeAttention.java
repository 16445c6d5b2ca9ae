package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.evaluation.SeenItems;
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
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Says how far a model's attention agrees with what events do, over a sample of shoppers, each with the first item of
 * their list now: over all layers (rollout), and by head.
 */
public final class JudgeAttention {

    private static final int RANDOM_ORDERS = 5;

    /** Fewer events have no order to agree with. */
    private static final int LEAST_EVENTS = 3;

    /**
     * @param shoppers to ask at most
     * @param seed of the sample
     */
    public record Request(String model, int shoppers, long seed) {

        public Request {
            if (shoppers < 1) {
                throw new IllegalArgumentException("a sample has at least one shopper");
            }
        }
    }

    /**
     * @param shoppers that were asked; those of whom the model reads fewer than three events are passed over
     * @param agreement mean over them of the rank correlation of rollout and the size of effects
     * @param gain mean of what deletion and insertion by rollout are ahead of random orders
     * @param verdicts how many shoppers have which badge
     * @param heads layer by layer
     */
    public record Result(
            String model,
            int shoppers,
            long seed,
            double agreement,
            double gain,
            Map<Faithfulness.Verdict, Integer> verdicts,
            List<HeadAgreement> heads) {

        public Result {
            verdicts = Collections.unmodifiableMap(new EnumMap<>(verdicts));
            heads = List.copyOf(heads);
        }
    }

    /** @param agreement mean over shoppers of the rank correlation of the head's last row and the size of effects */
    public record HeadAgreement(int layer, int head, double agreement) {}

    /** @param heads {@code [layer][head]} */
    private record One(Faithfulness faithfulness, double[][] heads) {}

    private final Workspace workspace;

    public JudgeAttention(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @throws dev.vitrine.engine.ProblemException if the model has no attention, or nobody has enough events */
    public Result run(Request request, Progress progress) {
        ModelCard model = workspace.model(request.model());
        List<String> ids = ids();
        Collections.shuffle(ids, new Random(request.seed()));
        progress.update(0, "explain.judging", 0, request.shoppers());
        List<One> judged = workspace
                .openModels()
                .use(model, (recommender, origin) -> judge(recommender, model, origin, ids, request, progress));
        if (judged.isEmpty()) {
            throw WorkspaceProblem.of("explain.nobodyToJudge", request.model());
        }
        return result(request, judged);
    }

    private List<String> ids() {
        List<String> ids = new ArrayList<>();
        workspace.database().scan("SELECT id FROM shopper ORDER BY shopper_key", row -> ids.add(row.text(1)));
        return ids;
    }

    private List<One> judge(
            Recommender model,
            ModelCard card,
            Manifest.Origin origin,
            List<String> ids,
            Request request,
            Progress progress) {
        if (!(model instanceof AttentiveRecommender attentive)) {
            throw WorkspaceProblem.of("explain.noAttention", request.model());
        }
        List<One> judged = new ArrayList<>();
        for (String id : ids) {
            progress.throwIfCancelled();
            ShopperTimeline timeline = ShopperTimeline.read(workspace, id, card.dataset(), AsOf.NOW);
            One one = judge(attentive, timeline, timeline.viewOf(model.vocabulary(), origin), progress);
            if (one != null) {
                judged.add(one);
                progress.update(
                        (double) judged.size() / request.shoppers(),
                        "explain.judging",
                        judged.size(),
                        request.shoppers());
            }
            if (judged.size() == request.shoppers()) {
                break;
            }
        }
        return judged;
    }

    private static @Nullable One judge(
            AttentiveRecommender model, ShopperTimeline timeline, ShopperTimeline.View view, Progress progress) {
        if (view.history().length() < LEAST_EVENTS) {
            return null;
        }
        AttentiveRecommender.Attended attended = model.attend(view.history());
        ShopperRanking ranking = ShopperRanking.of(model.vocabulary(), attended.scores(), timeline, SeenItems.MASKED);
        if (ranking.top(1).isEmpty()) {
            return null;
        }
        int item = ranking.top(1).get(0).item();
        ItemStandings standings = new ItemStandings(model, item, ranking::isExcluded, progress);
        History read = standings.read(view.history());
        float[] effects = LeaveOneOut.of(standings, read).values();
        AttentionWeights attention = attended.attention();
        float[] rollout = AttentionRollout.lastRow(attention);
        return new One(
                Faithfulness.of(standings, read, rollout, effects, RANDOM_ORDERS), agreements(attention, effects));
    }

    private static double[][] agreements(AttentionWeights attention, float[] effects) {
        double[][] agreements = new double[attention.layers()][attention.heads()];
        for (int layer = 0; layer < attention.layers(); layer++) {
            for (int head = 0; head < attention.heads(); head++) {
                float[] row = attention.weights()[layer][head][attention.length() - 1];
                agreements[layer][head] = agreement(row, effects).orElse(Double.NaN);
            }
        }
        return agreements;
    }

    private static OptionalDouble agreement(float[] weights, float[] effects) {
        double[] looked = new double[weights.length];
        double[] moved = new double[weights.length];
        for (int event = 0; event < weights.length; event++) {
            looked[event] = weights[event];
            moved[event] = Math.abs(effects[event]);
        }
        return RankCorrelation.spearman(looked, moved);
    }

    private static Result result(Request request, List<One> judged) {
        Map<Faithfulness.Verdict, Integer> verdicts = new EnumMap<>(Faithfulness.Verdict.class);
        judged.forEach(one -> verdicts.merge(one.faithfulness().verdict(), 1, Integer::sum));
        List<HeadAgreement> heads = new ArrayList<>();
        double[][] first = judged.get(0).heads();
        for (int layer = 0; layer < first.length; layer++) {
            for (int head = 0; head < first[layer].length; head++) {
                int ofLayer = layer;
                int ofHead = head;
                heads.add(new HeadAgreement(
                        layer,
                        head,
                        mean(judged.stream()
                                .mapToDouble(one -> one.heads()[ofLayer][ofHead])
                                .toArray())));
            }
        }
        return new Result(
                request.model(),
                judged.size(),
                request.seed(),
                mean(judged.stream()
                        .mapToDouble(one -> one.faithfulness().agreement().orElse(Double.NaN))
                        .toArray()),
                mean(judged.stream()
                        .mapToDouble(one -> one.faithfulness().deletion().gain()
                                + one.faithfulness().insertion().gain())
                        .toArray()),
                verdicts,
                heads);
    }

    /** Of those that have a value; 0 if none has. */
    private static double mean(double[] values) {
        return Arrays.stream(values)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
    }
}
