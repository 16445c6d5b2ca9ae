package dev.vitrine.app.report.plots;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The plotting library with lines and bars, out of its jar: pages must work with no network. */
public final class PlotlyScript {

    /** Of the file that {@link #copyTo} writes. */
    public static final String NAME = "plotly-basic-1.54.1.js";

    private static final String RESOURCE = "/META-INF/resources/webjars/plotly.js/1.54.1/dist/plotly-basic.min.js";

    private PlotlyScript() {}

    /** The script's text, for a page that must be one file. */
    public static String text() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the script into the folder if it is not there. */
    public static void copyTo(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (Files.exists(file)) {
            return;
        }
        Files.createDirectories(folder);
        try (InputStream in = open()) {
            Files.copy(in, file);
        }
    }

    private static InputStream open() {
        return Objects.requireNonNull(PlotlyScript.class.getResourceAsStream(RESOURCE), RESOURCE);
    }
}
