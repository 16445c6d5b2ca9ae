package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.app.report.plots.SplitPlots;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.ShowSplits;
import dev.vitrine.workspace.splits.SplitShape;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** What falls where under a split that the person chooses. */
public final class SplitViewModel {

    /** Shares of the interactions that validation and test may hold each. */
    public static final List<Double> SHARES = List.of(0.05, ShowSplits.USUAL_SHARE, 0.2);

    private record Look(Workspace workspace, long changes, double share, List<SplitShape> splits) {}

    private final OpenWorkspace workspace;
    private final ObjectProperty<SplitShape.Kind> kind = new SimpleObjectProperty<>(SplitShape.Kind.LAST);
    private final ObjectProperty<Double> share = new SimpleObjectProperty<>(ShowSplits.USUAL_SHARE);
    private final ReadOnlyObjectWrapper<List<SplitShape>> splits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable SplitShape> shown = new ReadOnlyObjectWrapper<>();
    private final LatestQuery<Look> query;
    private final DrawnPlots plots;
    private @Nullable Look look;

    public SplitViewModel(
            OpenWorkspace workspace,
            ObservableValue<PlotColours> colours,
            ObservableValue<Boolean> mayDraw,
            Background background,
            Messages messages,
            DrawnPlots.PageWriter writer) {
        this.workspace = workspace;
        query = new LatestQuery<>(background, this::show);
        shown.bind(Bindings.createObjectBinding(this::chosen, splits, kind));
        plots = new DrawnPlots(
                "split",
                shown.map(split -> inColours -> new SplitPlots(inColours, messages::get).of(split)),
                colours,
                mayDraw,
                background,
                messages,
                writer);
        workspace.changesProperty().addListener(change -> refresh());
        share.addListener(change -> refresh());
        refresh();
    }

    public ObjectProperty<SplitShape.Kind> kindProperty() {
        return kind;
    }

    public ObjectProperty<Double> shareProperty() {
        return share;
    }

    /** The chosen split; null until it is known, and where the data do not allow it. */
    public ReadOnlyObjectProperty<@Nullable SplitShape> splitProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return query.busyProperty();
    }

    public DrawnPlots plots() {
        return plots;
    }

    private @Nullable SplitShape chosen() {
        return splits.get().stream()
                .filter(split -> split.kind() == kind.get())
                .findFirst()
                .orElse(null);
    }

    private void refresh() {
        Workspace open = workspace.get();
        if (open == null) {
            query.clear();
            look = null;
            splits.set(List.of());
        } else {
            Look known = look;
            double wanted = share.get();
            query.submit(progress -> look(open, wanted, known, progress));
        }
    }

    private static Look look(Workspace open, double share, @Nullable Look known, Progress progress) {
        long changes = open.dataChanges();
        boolean same =
                known != null && known.workspace() == open && known.changes() == changes && known.share() == share;
        return known != null && same
                ? known
                : new Look(
                        open,
                        changes,
                        share,
                        new ShowSplits(open)
                                .run(new ShowSplits.Request(share), progress)
                                .splits());
    }

    private void show(Look newer) {
        look = newer;
        splits.set(newer.splits());
    }
}
