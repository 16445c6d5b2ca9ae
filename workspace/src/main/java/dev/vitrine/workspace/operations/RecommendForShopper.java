package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one shopper's list from each of several models, and says where each item stands in the others. */
public final class RecommendForShopper {

    /**
     * @param models names, in the order of the columns
     * @param shopper id; null to use {@code history}
     * @param history item ids, oldest first, where no shopper is named
     */
    public record Request(
            List<String> models, @Nullable String shopper, List<String> history, int top, SeenItems seen, AsOf asOf) {}

    /**
     * @param truth the hidden item where the list is as of the test, else null
     * @param unknownItems ids of the given history that a model does not know and left out
     */
    public record Result(
            AsOf asOf, List<ModelList> lists, @Nullable ItemCard truth, List<String> unknownItems) {}

    /** @param truthRank rank of the hidden item in this model's whole ranking, or null where there is none */
    public record ModelList(
            String model, List<Place> places, @Nullable Integer truthRank) {}

    /**
     * @param rank from 1
     * @param rankElsewhere rank of this item in each other model's whole ranking, by model name
     */
    public record Place(int rank, ItemCard item, float score, Map<String, Integer> rankElsewhere) {}

    private final Workspace workspace;

    public RecommendForShopper(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run(Request request, Progress progress) {
        throw new UnsupportedOperationException(workspace.folder().toString());
    }
}
