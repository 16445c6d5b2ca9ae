package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.findings.Inspection;
import java.util.List;

/** Says what the data can bear before anything is trained on them. */
public final class InspectData {

    /** @param findings the worst first */
    public record Result(List<Finding> findings) {}

    private final Workspace workspace;

    public InspectData(Workspace workspace) {
        this.workspace = workspace;
    }

    public Result run(Progress progress) {
        return new Result(new Inspection(workspace.database()).run(progress));
    }
}
