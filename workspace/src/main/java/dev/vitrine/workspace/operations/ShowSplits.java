package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.sequences.SequenceReader;
import dev.vitrine.workspace.splits.SplitShape;
import dev.vitrine.workspace.splits.SplitShapes;
import java.util.ArrayList;
import java.util.List;

/** Says what of the data falls where under each split. */
public final class ShowSplits {

    public static final double USUAL_SHARE = 0.1;

    /** @param share of the interactions that validation and test hold each where all are split at the same moments */
    public record Request(double share) {
        public Request {
            if (!(share > 0 && share < 0.5)) {
                throw WorkspaceProblem.of("split.share", share);
            }
        }
    }

    /** @param splits leave-last-out, then the one by time; none for a workspace without interactions */
    public record Result(List<SplitShape> splits) {}

    private final Workspace workspace;

    public ShowSplits(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run(Request request, Progress progress) {
        progress.update(0, "findings.reading");
        SequenceDataset dataset = new SequenceReader(workspace.database()).read(DatasetOptions.DEFAULT);
        List<SplitShape> splits = new ArrayList<>();
        if (dataset.events() > 0) {
            progress.throwIfCancelled();
            progress.update(0.6, "findings.looking");
            SplitShapes shapes = new SplitShapes(dataset);
            splits.add(shapes.last());
            shapes.time(request.share()).ifPresent(splits::add);
        }
        return new Result(splits);
    }
}
