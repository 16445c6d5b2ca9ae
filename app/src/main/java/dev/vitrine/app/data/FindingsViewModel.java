package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.operations.InspectData;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What a look at the data finds, taken anew when the data changed. */
public final class FindingsViewModel {

    private record Look(Workspace workspace, long changes, List<Finding> findings) {}

    private final OpenWorkspace workspace;
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestQuery<Look> query;
    private @Nullable Look shown;

    public FindingsViewModel(OpenWorkspace workspace, Background background) {
        this.workspace = workspace;
        query = new LatestQuery<>(background, this::show);
        workspace.changesProperty().addListener(change -> refresh());
        refresh();
    }

    /** The worst first; empty until they are known. */
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return query.busyProperty();
    }

    private void refresh() {
        Workspace open = workspace.get();
        if (open == null) {
            query.clear();
            shown = null;
            findings.set(List.of());
        } else {
            Look known = shown;
            query.submit(progress -> {
                long changes = open.dataChanges();
                return known != null && known.workspace() == open && known.changes() == changes
                        ? known
                        : new Look(
                                open,
                                changes,
                                new InspectData(open).run(progress).findings());
            });
        }
    }

    private void show(Look look) {
        shown = look;
        findings.set(look.findings());
    }
}
