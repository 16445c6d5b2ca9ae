package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.explanation.ItemStandings;
import dev.vitrine.engine.explanation.SingleAddition;
import dev.vitrine.engine.explanation.SmallestRemoval;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what would take an item out of a shopper's list, or into it; every answer was tried by running the model. May
 * take many runs.
 */
public final class WhatWouldChange {

    /**
     * @param item id; null for the first of the shopper's list
     * @param top how many places the list has
     */
    public record Request(
            String model, String shopper, @Nullable String item, int top, AsOf asOf) {}

    /**
     * @param rank of the item now
     * @param removal null where the item is not in the list, or no set was found
     * @param addition null where the item is in the list, or nothing lifts it
     */
    public record Result(
            ItemCard item,
            int rank,
            int top,
            @Nullable Removal removal,
            @Nullable Addition addition) {

        public boolean isInList() {
            return rank <= top;
        }
    }

    /**
     * The smallest set of events without which the item leaves the list.
     *
     * @param positions places in the shopper's history, 0 is the oldest event, rising
     * @param isSmallest whether it is sure that no smaller set does it
     */
    public record Removal(List<Integer> positions, int rankWithout, float scoreWithout, boolean isSmallest) {}

    /** The event, of the behaviour that is recommended for, that would lift the item most if it came last. */
    public record Addition(ItemCard item, int rankWith, float scoreWith) {}

    private final Workspace workspace;

    public WhatWouldChange(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run(Request request, Progress progress) {
        ModelCard model = workspace.model(request.model());
        ShopperTimeline timeline = ShopperTimeline.read(workspace, request.shopper(), model.dataset(), request.asOf());
        progress.update(-1, "explain.scoring");
        return workspace
                .openModels()
                .use(model, (recommender, origin) -> find(recommender, request, timeline, origin, progress));
    }

    private Result find(
            Recommender model, Request request, ShopperTimeline timeline, Manifest.Origin origin, Progress progress) {
        ShopperTimeline.View view = timeline.viewOf(model.vocabulary(), origin);
        ExplainedItem.requireHistory(workspace, timeline, view, request.shopper(), request.model());
        ShopperRanking ranking = ShopperRanking.of(model, view, timeline, SeenItems.MASKED);
        int item = ExplainedItem.of(ranking, model.vocabulary(), request.item(), request.shopper(), request.model());
        ItemStandings standings = new ItemStandings(model, item, ranking::isExcluded, progress);
        int rank = ranking.place(item);
        boolean isInList = rank <= request.top();
        return new Result(
                ItemCards.of(workspace, model.vocabulary().idOf(item)),
                rank,
                request.top(),
                isInList ? removal(standings, view, request.top()) : null,
                isInList ? null : addition(standings, view, model, ShopperTimeline.targetOf(origin)));
    }

    private static @Nullable Removal removal(ItemStandings standings, ShopperTimeline.View view, int top) {
        Optional<SmallestRemoval> found = SmallestRemoval.of(standings, view.history(), top);
        return found.map(removal -> new Removal(
                        Arrays.stream(removal.positions())
                                .mapToObj(place -> view.positions()[place])
                                .toList(),
                        removal.without().rank(),
                        removal.without().score(),
                        removal.isSmallest()))
                .orElse(null);
    }

    private @Nullable Addition addition(
            ItemStandings standings, ShopperTimeline.View view, Recommender model, byte behaviour) {
        return SingleAddition.of(standings, view.history(), behaviour)
                .map(addition -> new Addition(
                        ItemCards.of(workspace, model.vocabulary().idOf(addition.item())),
                        addition.with().rank(),
                        addition.with().score()))
                .orElse(null);
    }
}
