package dev.vitrine.app.cli;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.SegmentMembers;
import dev.vitrine.workspace.segments.Segment;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of whose shoppers something is asked. */
final class SegmentArgument {

    @Option(
            names = "--segment",
            paramLabel = "NAME",
            description = "Only shoppers of this segment; all by default. See: segments")
    private @Nullable String segment;

    /** Null for all shoppers. */
    @Nullable
    Segment in(Workspace workspace) {
        return segment == null ? null : workspace.segments().find(segment);
    }

    /** Keys of those who are in it now; null for all shoppers. */
    @Nullable
    BitSet members(Workspace workspace, Progress progress) {
        Segment asked = in(workspace);
        return asked == null ? null : new SegmentMembers(workspace).now(asked, progress);
    }
}
