package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.LeaveOneOut;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a model attended to for one shopper and what each event of the history did to an item's score. */
public final class ExplainRecommendation {

    /** @param item id; null for the first of the shopper's list */
    public record Request(
            String model, String shopper, @Nullable String item, AsOf asOf) {}

    /**
     * @param rank of the item among all candidates, items the shopper has had left out
     * @param history every event up to the time asked for, oldest first
     * @param attention of the same forward pass as the score; null for models without attention
     * @param read place in {@code history} of each event the model read, {@code [length]}: attention index i is event
     *     {@code read[attention.firstPosition() + i]}
     */
    public record Result(
            AsOf asOf,
            ItemCard item,
            float score,
            int rank,
            List<Influence> history,
            @Nullable AttentionWeights attention,
            int[] read) {}

    /**
     * @param position 0 is the oldest event
     * @param time milliseconds since epoch, UTC; {@code SequenceDataset.NO_TIME} where it is unknown
     * @param attention last query row of the last layer, mean of heads; null where the model has none or did not read
     *     the event
     * @param leaveOneOut score with the event minus score as if it had never happened; 0 for an event the model does
     *     not read
     */
    public record Influence(
            int position,
            ItemCard item,
            String behaviour,
            long time,
            @Nullable Float attention,
            float leaveOneOut) {}

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
                .use(model, (recommender, origin) -> explain(recommender, request, timeline, origin));
    }

    private Result explain(Recommender model, Request request, ShopperTimeline timeline, Manifest.Origin origin) {
        ShopperTimeline.View view = timeline.viewOf(model.vocabulary(), origin);
        if (view.history().length() == 0) {
            throw WorkspaceProblem.of("explain.nothingKnown", request.shopper(), request.model());
        }
        Forward forward = Forward.of(model, view);
        ShopperRanking ranking = ShopperRanking.of(model.vocabulary(), forward.scores(), timeline, SeenItems.MASKED);
        int item = item(model.vocabulary(), request, ranking);
        float[] effects = LeaveOneOut.of(model, view.history(), item);
        return new Result(
                request.asOf(),
                ItemCards.of(workspace, model.vocabulary().idOf(item)),
                ranking.score(item),
                ranking.place(item),
                influences(timeline, view, forward.attention(), effects),
                forward.attention(),
                view.positions());
    }

    /** @param attention null for models without it */
    private record Forward(float[] scores, @Nullable AttentionWeights attention) {

        static Forward of(Recommender model, ShopperTimeline.View view) {
            if (model instanceof AttentiveRecommender attentive) {
                AttentiveRecommender.Attended attended = attentive.attend(view.history());
                return new Forward(attended.scores(), attended.attention());
            }
            return new Forward(model.score(List.of(view.history()))[0], null);
        }
    }

    private static int item(ItemVocabulary vocabulary, Request request, ShopperRanking ranking) {
        if (request.item() == null) {
            List<Recommendation> first = ranking.top(1);
            if (first.isEmpty()) {
                throw WorkspaceProblem.of("explain.noCandidate", request.shopper());
            }
            return first.get(0).item();
        }
        int item = vocabulary.indexOf(request.item());
        if (item == ItemVocabulary.PADDING) {
            throw WorkspaceProblem.of("explain.unknownItem", request.item(), request.model());
        }
        return item;
    }

    private List<Influence> influences(
            ShopperTimeline timeline,
            ShopperTimeline.View view,
            @Nullable AttentionWeights attention,
            float[] effects) {
        List<ShopperTimeline.Event> events = timeline.events();
        @Nullable Float[] attended = new @Nullable Float[events.size()];
        float[] moved = new float[events.size()];
        for (int i = 0; i < view.positions().length; i++) {
            moved[view.positions()[i]] = effects[i];
        }
        if (attention != null) {
            float[] row = attention.lastRow(attention.layers() - 1);
            for (int i = 0; i < row.length; i++) {
                attended[view.positions()[attention.firstPosition() + i]] = row[i];
            }
        }
        List<Influence> influences = new ArrayList<>(events.size());
        for (int position = 0; position < events.size(); position++) {
            ShopperTimeline.Event event = events.get(position);
            influences.add(new Influence(
                    position,
                    ItemCards.of(workspace, event.item()),
                    event.behaviour(),
                    event.time(),
                    attended[position],
                    moved[position]));
        }
        return influences;
    }
}
