package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.report.plots.Plot;
import dev.vitrine.app.report.plots.PlotColours;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** Plots on a page, drawn anew when what they show, the colours or the language change. */
public final class DrawnPlots {

    /** Writes plots as a page that can be shown. */
    @FunctionalInterface
    public interface PageWriter {
        Path write(String name, List<Plot> plots, PlotColours colours, Locale locale) throws IOException;
    }

    private record Drawn(List<Plot> plots, Path page) {}

    private final String name;
    private final ObservableValue<@Nullable Function<PlotColours, List<Plot>>> source;
    private final ObservableValue<PlotColours> colours;
    private final ObservableValue<Boolean> mayDraw;
    private final Messages messages;
    private final PageWriter writer;
    private final ReadOnlyObjectWrapper<@Nullable Path> page = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Plot>> plots = new ReadOnlyObjectWrapper<>(List.of());
    private final LatestQuery<Drawn> query;

    /**
     * @param source draws in the colours given; null while there is nothing to draw
     * @param mayDraw whether it is time for it
     */
    DrawnPlots(
            String name,
            ObservableValue<@Nullable Function<PlotColours, List<Plot>>> source,
            ObservableValue<PlotColours> colours,
            ObservableValue<Boolean> mayDraw,
            Background background,
            Messages messages,
            PageWriter writer) {
        this.name = name;
        this.source = source;
        this.colours = colours;
        this.mayDraw = mayDraw;
        this.messages = messages;
        this.writer = writer;
        query = new LatestQuery<>(background, this::show);
        source.addListener(change -> draw());
        colours.addListener(change -> draw());
        mayDraw.addListener(change -> draw());
        messages.localeProperty().addListener(change -> draw());
        draw();
    }

    /** Null until there is one. The same path is set anew when the page was drawn again. */
    public ReadOnlyObjectProperty<@Nullable Path> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** What is on the page. */
    public ReadOnlyObjectProperty<List<Plot>> plotsProperty() {
        return plots.getReadOnlyProperty();
    }

    private void draw() {
        Function<PlotColours, List<Plot>> drawing = source.getValue();
        if (drawing == null || !mayDraw.getValue()) {
            query.clear();
            plots.set(List.of());
            page.set(null);
        } else {
            PlotColours inColours = colours.getValue();
            Locale locale = messages.locale();
            query.submit(progress -> {
                List<Plot> drawn = drawing.apply(inColours);
                return new Drawn(drawn, writer.write(name, drawn, inColours, locale));
            });
        }
    }

    private void show(Drawn drawn) {
        plots.set(drawn.plots());
        page.set(null);
        page.set(drawn.page());
    }
}
