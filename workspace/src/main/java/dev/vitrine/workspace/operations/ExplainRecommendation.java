package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a model attended to for one shopper and what each event of the history did to an item's score. */
public final class ExplainRecommendation {

    /** @param item id; null for the first of the shopper's list */
    public record Request(
            String model, String shopper, @Nullable String item, AsOf asOf) {}

    /** @param attention of the same forward pass as the score; null for models without attention */
    public record Result(
            AsOf asOf,
            ItemCard item,
            float score,
            int rank,
            List<Influence> history,
            @Nullable AttentionWeights attention) {}

    /**
     * @param position 0 is the oldest event
     * @param time milliseconds since epoch, UTC; {@code SequenceDataset.NO_TIME} where it is unknown
     * @param attention last query row of the last layer, mean of heads; null where the model has none or did not read
     *     the event
     * @param leaveOneOut score with the event minus score as if it had never happened
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
        throw new UnsupportedOperationException(workspace.folder().toString());
    }
}
