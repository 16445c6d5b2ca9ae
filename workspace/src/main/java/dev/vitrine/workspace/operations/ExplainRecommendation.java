package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.explanation.AttentionFlow;
import dev.vitrine.engine.explanation.AttentionRollout;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.DifferentiableRecommender;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.engine.explanation.HeadMeasures;
import dev.vitrine.engine.explanation.IntegratedGradients;
import dev.vitrine.engine.explanation.ItemStandings;
import dev.vitrine.engine.explanation.LeaveOneOut;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says what a model attended to for one shopper and what each event of the history did to an item's score. */
public final class ExplainRecommendation {

    private static final int RANDOM_ORDERS = 5;

    /** @param item id; null for the first of the shopper's list */
    public record Request(
            String model, String shopper, @Nullable String item, AsOf asOf) {}

    /**
     * @param rank of the item among all candidates, items the shopper has had left out
     * @param history every event up to the time asked for, oldest first
     * @param attention of the same forward pass as the score; null for models without attention
     * @param read place in {@code history} of each event the model read, {@code [length]}: attention index i is event
     *     {@code read[attention.firstPosition() + i]}
     * @param completenessError of the gradients, see {@link IntegratedGradients}; null for models without gradients
     * @param faithfulness of the rollout that {@link Influence} holds: attention over all layers; null for models without attention
     * @param heads what each head does for this shopper; empty for models without attention
     */
    public record Result(
            AsOf asOf,
            ItemCard item,
            float score,
            int rank,
            List<Influence> history,
            @Nullable AttentionWeights attention,
            int[] read,
            @Nullable Double completenessError,
            @Nullable Faithfulness faithfulness,
            List<HeadMeasures> heads) {

        public Result {
            history = List.copyOf(history);
            heads = List.copyOf(heads);
        }

        /** The event that lifted the item most; empty if none did. */
        public Optional<Influence> strongestFor() {
            return history.stream()
                    .filter(event -> event.leaveOneOut() > 0)
                    .max(Comparator.comparingDouble(Influence::leaveOneOut));
        }

        /** The event that held the item back most; empty if none did. */
        public Optional<Influence> strongestAgainst() {
            return history.stream()
                    .filter(event -> event.leaveOneOut() < 0)
                    .min(Comparator.comparingDouble(Influence::leaveOneOut));
        }
    }

    /**
     * @param position 0 is the oldest event
     * @param time milliseconds since epoch, UTC; {@code SequenceDataset.NO_TIME} where it is unknown
     * @param attention last query row of the last layer, mean of heads; null where the model has none or did not read
     *     the event
     * @param leaveOneOut score with the event minus score as if it had never happened; 0 for an event the model does
     *     not read
     * @param rankWithout the item's rank as if the event had never happened
     * @param gradient the event's share of the score by {@link IntegratedGradients}; null for models without gradients
     * @param rollout share of the event by {@link AttentionRollout}; null like the attention
     * @param flow of the event by {@link AttentionFlow}; null like the attention
     */
    public record Influence(
            int position,
            ItemCard item,
            String behaviour,
            long time,
            @Nullable Float attention,
            float leaveOneOut,
            int rankWithout,
            @Nullable Float gradient,
            @Nullable Float rollout,
            @Nullable Float flow) {}

    private final Workspace workspace;

    public ExplainRecommendation(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run(Request request, Progress progress) {
        ModelCard model = workspace.model(request.model());
        ShopperTimeline timeline = ShopperTimeline.read(workspace, request.shopper(), model.dataset(), request.asOf());
        progress.update(0, "explain.scoring");
        return workspace
                .openModels()
                .use(model, (recommender, origin) -> explain(recommender, request, timeline, origin, progress));
    }

    private Result explain(
            Recommender model, Request request, ShopperTimeline timeline, Manifest.Origin origin, Progress progress) {
        ShopperTimeline.View view = timeline.viewOf(model.vocabulary(), origin);
        ExplainedItem.requireHistory(workspace, timeline, view, request.shopper(), request.model());
        AttentiveRecommender.Attended attended =
                model instanceof AttentiveRecommender attentive ? attentive.attend(view.history()) : null;
        float[] scores = attended == null ? model.score(List.of(view.history()))[0] : attended.scores();
        ShopperRanking ranking = ShopperRanking.of(model.vocabulary(), scores, timeline, SeenItems.MASKED);
        int item = ExplainedItem.of(ranking, model.vocabulary(), request.item(), request.shopper(), request.model());
        ItemStandings standings = new ItemStandings(model, item, ranking::isExcluded, progress);
        LeaveOneOut effects = LeaveOneOut.of(standings, view.history());
        progress.throwIfCancelled();
        IntegratedGradients gradients = model instanceof DifferentiableRecommender differentiable
                ? IntegratedGradients.of(differentiable, view.history(), item)
                : null;
        progress.throwIfCancelled();
        AttentionWeights attention = attended == null ? null : attended.attention();
        float[] rollout = attention == null ? null : AttentionRollout.lastRow(attention);
        Measured measured = new Measured(view.positions(), effects, gradients, attention, rollout);
        List<Influence> history = measured.influences(timeline.events(), id -> ItemCards.of(workspace, id));
        return new Result(
                request.asOf(),
                ItemCards.of(workspace, model.vocabulary().idOf(item)),
                ranking.score(item),
                ranking.place(item),
                history,
                attention,
                view.positions(),
                gradients == null ? null : gradients.completenessError(),
                attention == null || rollout == null
                        ? null
                        : faithfulness(standings, view, attention, rollout, effects),
                attention == null ? List.of() : heads(attention, view, history));
    }

    private static Faithfulness faithfulness(
            ItemStandings standings,
            ShopperTimeline.View view,
            AttentionWeights attention,
            float[] rollout,
            LeaveOneOut effects) {
        float[] read = Arrays.copyOfRange(effects.values(), attention.firstPosition(), effects.values().length);
        return Faithfulness.of(standings, standings.read(view.history()), rollout, read, RANDOM_ORDERS);
    }

    private static List<HeadMeasures> heads(
            AttentionWeights attention, ShopperTimeline.View view, List<Influence> history) {
        List<ItemCard> items = Arrays.stream(view.positions())
                .skip(attention.firstPosition())
                .mapToObj(place -> history.get(place).item())
                .toList();
        return HeadMeasures.of(attention, numbered(items, ItemCard::category), numbered(items, ItemCard::brand));
    }

    /** Equal numbers for equal values, -1 for none. */
    private static int[] numbered(List<ItemCard> items, Function<ItemCard, @Nullable String> value) {
        Map<String, Integer> numbers = new HashMap<>();
        return items.stream()
                .map(value)
                .mapToInt(each -> each == null ? -1 : numbers.computeIfAbsent(each, key -> numbers.size()))
                .toArray();
    }

    /** Measures by the place of an event in what the model was given, put beside the events of the timeline. */
    private record Measured(
            int[] places,
            LeaveOneOut effects,
            @Nullable IntegratedGradients gradients,
            @Nullable AttentionWeights attention,
            float @Nullable [] rollout) {

        List<Influence> influences(List<HistoryEvent> events, Function<String, ItemCard> cards) {
            float[] last = attention == null ? null : attention.lastRow(attention.layers() - 1);
            float[] flow = attention == null ? null : AttentionFlow.of(attention);
            List<Influence> influences = new ArrayList<>(events.size());
            for (int position = 0; position < events.size(); position++) {
                HistoryEvent event = events.get(position);
                int place = Arrays.binarySearch(places, position);
                influences.add(new Influence(
                        position,
                        cards.apply(event.item()),
                        event.behaviour(),
                        event.time(),
                        attended(last, place),
                        place < 0 ? 0 : effects.values()[place],
                        place < 0 ? effects.full().rank() : effects.ranks()[place],
                        gradients == null ? null : place < 0 ? 0 : gradients.values()[place],
                        attended(rollout, place),
                        attended(flow, place)));
            }
            return influences;
        }

        private @Nullable Float attended(float @Nullable [] row, int place) {
            return row == null || attention == null || place < attention.firstPosition()
                    ? null
                    : row[place - attention.firstPosition()];
        }
    }
}
