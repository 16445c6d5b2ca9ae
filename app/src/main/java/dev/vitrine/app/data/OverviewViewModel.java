package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.report.plots.DetailPlots;
import dev.vitrine.app.report.plots.DistributionPlots;
import dev.vitrine.app.report.plots.Plot;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.workspace.WorkspaceProfile;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The five numbers and the plots that tell the shape of the data. */
public final class OverviewViewModel {

    private final ObservableValue<@Nullable WorkspaceProfile> profile;
    private final DrawnPlots plots;

    /** @param mayDraw whether it is time to draw the plots */
    public OverviewViewModel(
            ObservableValue<@Nullable WorkspaceProfile> profile,
            ObservableValue<PlotColours> colours,
            ObservableValue<Boolean> mayDraw,
            Background background,
            Messages messages,
            DrawnPlots.PageWriter writer) {
        this.profile = profile;
        plots = new DrawnPlots(
                "overview",
                profile.map(shown -> inColours -> plots(shown, inColours, messages)),
                colours,
                mayDraw,
                background,
                messages,
                writer);
    }

    private static List<Plot> plots(WorkspaceProfile profile, PlotColours colours, Messages messages) {
        List<Plot> plots = new ArrayList<>(new DistributionPlots(colours, messages::get).of(profile));
        DetailPlots details = new DetailPlots(
                colours, messages::get, messages.currencyProperty().get());
        plots.addAll(details.of(profile.details()));
        return plots;
    }

    public ObservableValue<@Nullable WorkspaceProfile> profileProperty() {
        return profile;
    }

    public DrawnPlots plots() {
        return plots;
    }
}
