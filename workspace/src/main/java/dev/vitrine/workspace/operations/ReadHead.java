package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.HeadReadout;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;

/** Reads what one head of a model weighs for a shopper: queries, keys and values as they are. */
public final class ReadHead {

    /** @param layer and head from 0 */
    public record Request(String model, String shopper, int layer, int head, AsOf asOf) {}

    private final Workspace workspace;

    public ReadHead(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @throws dev.vitrine.engine.ProblemException if the model has no attention, or not that layer or head */
    public HeadReadout run(Request request, Progress progress) {
        ModelCard model = workspace.model(request.model());
        ShopperTimeline timeline = ShopperTimeline.read(workspace, request.shopper(), model.dataset(), request.asOf());
        progress.update(-1, "explain.scoring");
        return workspace.openModels().use(model, (recommender, origin) -> read(recommender, request, timeline, origin));
    }

    private HeadReadout read(Recommender model, Request request, ShopperTimeline timeline, Manifest.Origin origin) {
        if (!(model instanceof AttentiveRecommender attentive)) {
            throw WorkspaceProblem.of("explain.noAttention", request.model());
        }
        ShopperTimeline.View view = timeline.viewOf(model.vocabulary(), origin);
        ExplainedItem.requireHistory(workspace, timeline, view, request.shopper(), request.model());
        if (!attentive.hasHead(request.layer(), request.head())) {
            throw WorkspaceProblem.of("explain.noHead", request.model(), request.layer() + 1, request.head() + 1);
        }
        return attentive.readHead(view.history(), request.layer(), request.head());
    }
}
