package dev.vitrine.app.session;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.segments.Segment;
import java.util.List;

/** Keeps the selection's segments those of the open workspace. */
public final class SegmentShelf {

    private final OpenWorkspace workspace;
    private final Selection selection;
    private final LatestQuery<List<Segment>> reading;

    public SegmentShelf(OpenWorkspace workspace, Selection selection, Background background) {
        this.workspace = workspace;
        this.selection = selection;
        reading = new LatestQuery<>(background, selection::showSegments);
        workspace.changesProperty().addListener(property -> read());
        read();
    }

    private void read() {
        Workspace open = workspace.get();
        if (open == null) {
            reading.clear();
            selection.showSegments(List.of());
        } else {
            reading.submit(progress -> open.segments().list());
        }
    }
}
