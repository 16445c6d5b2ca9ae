package dev.vitrine.app.data;

import dev.vitrine.app.chart.ChartDrawing;
import dev.vitrine.app.chart.ChartTable;
import dev.vitrine.app.control.SheetActions;
import dev.vitrine.app.control.SheetActions.Part;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.report.plots.Plot;
import javafx.scene.control.MenuButton;

/** Lets each plot of a page be saved as a picture or as a table of what it shows. */
final class PlotParts {

    private PlotParts() {}

    static MenuButton button(String id, DrawnPlots plots, SheetActions sheets, Messages messages) {
        MenuButton button = sheets.partsButton(
                id,
                () -> plots.plotsProperty().get().stream()
                        .map(plot -> part(plot, messages))
                        .toList());
        button.disableProperty().bind(plots.plotsProperty().map(shown -> shown.isEmpty()));
        return button;
    }

    private static Part part(Plot plot, Messages messages) {
        return new Part(
                plot.title(),
                plot.id() + ".csv",
                ChartTable.of(plot.chart()),
                new ChartDrawing(plot, messages.locale()));
    }
}
