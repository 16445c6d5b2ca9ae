package dev.vitrine.app.session;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceSummary;
import dev.vitrine.workspace.models.ModelCard;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The workspace that all screens look at, with the sizes and models that many of them show.
 *
 * <p>Screens read again whenever {@link #changesProperty()} moves: after opening, closing, an import, a training.
 */
public final class OpenWorkspace {

    private record State(@Nullable String currency, WorkspaceSummary summary, List<ModelCard> models) {}

    private static final WorkspaceSummary NOTHING = new WorkspaceSummary(0, 0, 0, 0, 0);

    private final ReadOnlyObjectWrapper<@Nullable Workspace> workspace = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<WorkspaceSummary> summary = new ReadOnlyObjectWrapper<>(NOTHING);
    private final ReadOnlyObjectWrapper<List<ModelCard>> models = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable String> currency = new ReadOnlyObjectWrapper<>();
    private final LatestQuery<State> refresh;

    public OpenWorkspace(Background background) {
        refresh = new LatestQuery<>(background, this::show);
    }

    public ReadOnlyObjectProperty<@Nullable Workspace> workspaceProperty() {
        return workspace.getReadOnlyProperty();
    }

    /** The open workspace; null while there is none. */
    public @Nullable Workspace get() {
        return workspace.get();
    }

    /** Moves when what is in the workspace may have changed. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<WorkspaceSummary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Code of that of the prices; null for none, or while it is not known. */
    public ReadOnlyObjectProperty<@Nullable String> currencyProperty() {
        return currency.getReadOnlyProperty();
    }

    /** Models ready for use, newest first. */
    public ReadOnlyObjectProperty<List<ModelCard>> modelsProperty() {
        return models.getReadOnlyProperty();
    }

    /** Puts another workspace in place, or none; whoever opened the older one closes it. */
    public void replace(@Nullable Workspace opened) {
        workspace.set(opened);
        changed();
    }

    /** To be called after an import, a training, or whatever else screens should see. */
    public void changed() {
        changes.set(changes.get() + 1);
        Workspace current = workspace.get();
        if (current == null) {
            refresh.clear();
            show(new State(null, NOTHING, List.of()));
        } else {
            refresh.submit(
                    progress -> new State(current.currency().orElse(null), current.summary(), current.models(null)));
        }
    }

    private void show(State state) {
        currency.set(state.currency());
        summary.set(state.summary());
        models.set(state.models());
    }
}
