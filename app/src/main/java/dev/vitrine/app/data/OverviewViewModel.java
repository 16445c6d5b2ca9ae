package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.background.Work;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.report.plots.DistributionPlots;
import dev.vitrine.app.report.plots.Plot;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.workspace.WorkspaceProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The five numbers and three plots that tell the shape of the data. */
public final class OverviewViewModel {

    /** Writes plots as a page that can be shown. */
    @FunctionalInterface
    public interface PageWriter {
        Path write(String name, List<Plot> plots, PlotColours colours) throws IOException;
    }

    private final ObservableValue<@Nullable WorkspaceProfile> profile;
    private final ObservableValue<PlotColours> colours;
    private final ObservableValue<Boolean> mayDraw;
    private final Messages messages;
    private final PageWriter writer;
    private final ReadOnlyObjectWrapper<@Nullable Path> page = new ReadOnlyObjectWrapper<>();
    private final LatestQuery<Path> query;

    /** @param mayDraw whether it is time to draw the plots */
    public OverviewViewModel(
            ObservableValue<@Nullable WorkspaceProfile> profile,
            ObservableValue<PlotColours> colours,
            ObservableValue<Boolean> mayDraw,
            Background background,
            Messages messages,
            PageWriter writer) {
        this.profile = profile;
        this.colours = colours;
        this.mayDraw = mayDraw;
        this.messages = messages;
        this.writer = writer;
        query = new LatestQuery<>(background, this::show);
        profile.addListener(change -> draw());
        colours.addListener(change -> draw());
        mayDraw.addListener(change -> draw());
        messages.localeProperty().addListener(change -> draw());
        draw();
    }

    public ObservableValue<@Nullable WorkspaceProfile> profileProperty() {
        return profile;
    }

    /** The page of plots; null until there is one. The same path is set anew when the page was drawn again. */
    public ReadOnlyObjectProperty<@Nullable Path> pageProperty() {
        return page.getReadOnlyProperty();
    }

    private void draw() {
        WorkspaceProfile shown = profile.getValue();
        if (shown == null || !mayDraw.getValue()) {
            query.clear();
            page.set(null);
        } else {
            query.submit(drawing(shown, colours.getValue()));
        }
    }

    private Work<Path> drawing(WorkspaceProfile shown, PlotColours inColours) {
        return progress ->
                writer.write("overview", new DistributionPlots(inColours, messages::get).of(shown), inColours);
    }

    private void show(Path written) {
        page.set(null);
        page.set(written);
    }
}
