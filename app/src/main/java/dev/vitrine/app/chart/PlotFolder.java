package dev.vitrine.app.chart;

import dev.vitrine.app.report.plots.Plot;
import dev.vitrine.app.report.plots.PlotColours;
import dev.vitrine.app.report.plots.PlotPage;
import dev.vitrine.app.report.plots.PlotlyScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Where plot pages and their script are written for the browser to load, since it shows nothing out of a jar. */
public final class PlotFolder {

    private final Path folder;

    public PlotFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the page anew; may wait for the disk. */
    public Path write(String name, List<Plot> plots, PlotColours colours, Locale locale) throws IOException {
        PlotlyScript.copyTo(folder);
        Path page = folder.resolve(name + ".html");
        Files.writeString(page, PlotPage.html(plots, colours, locale, PlotlyScript.NAME));
        return page;
    }
}
