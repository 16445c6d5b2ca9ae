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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Where plot pages and their script are written for the browser to load, since it shows nothing out of a jar. */
public final class PlotFolder {

    /** Of the page that shows what {@link #write} has written. */
    static final String PAGE = "plots.html";

    private final Path folder;
    private final Map<String, Path> newest = new ConcurrentHashMap<>();
    private final AtomicInteger written = new AtomicInteger();
    private boolean pageWritten;

    public PlotFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes what a page shows, in a new file that the browser cannot know already; may wait for the disk. */
    public Path write(String name, List<Plot> plots, PlotColours colours, Locale locale) throws IOException {
        writePage();
        Path content = folder.resolve(name + "-" + written.incrementAndGet() + ".js");
        Files.writeString(content, PlotPage.content(plots, colours, locale));
        Path before = newest.put(name, content);
        if (before != null) {
            Files.deleteIfExists(before);
        }
        return content;
    }

    /** Once, so that it is whole whenever a browser reads it. */
    private synchronized void writePage() throws IOException {
        if (!pageWritten) {
            PlotlyScript.copyTo(folder);
            Files.writeString(folder.resolve(PAGE), PlotPage.html(PlotlyScript.NAME));
            pageWritten = true;
        }
    }
}
