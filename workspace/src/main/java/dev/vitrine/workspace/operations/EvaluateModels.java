package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions.TimeTies;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Measures models on a split by the protocol. */
public final class EvaluateModels {

    /**
     * @param models names; empty for all that are ready
     * @param cuts cut-offs, ascending
     * @param lists file to write the scored lists to, as model,shopper,rank,item,score; null for none
     */
    public record Request(
            List<String> models,
            Split split,
            List<Integer> cuts,
            SeenItems seen,
            @Nullable Path lists) {}

    public record Result(
            String fingerprint,
            Split split,
            SeenItems seen,
            TimeTies timeTies,
            List<Integer> cut,
            int candidates,
            List<ModelResult> models,
            List<PairedDifference> differences) {}

    public record ModelResult(
            String name,
            long seed,
            String fittedOn,
            boolean refit,
            int users,
            Map<String, Integer> excluded,
            Map<String, Estimate> metrics) {}

    /** By how much the first model's NDCG at the first cut-off is above the second's, over the same users. */
    public record PairedDifference(String model, String other, String metric, Estimate difference) {}

    private final Workspace workspace;

    public EvaluateModels(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run(Request request, Progress progress) {
        throw new UnsupportedOperationException(workspace.folder().toString());
    }
}
