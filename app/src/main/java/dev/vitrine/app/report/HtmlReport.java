package dev.vitrine.app.report;

import dev.vitrine.app.report.plots.PlotLocale;
import dev.vitrine.app.report.plots.PlotlyScript;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.RecommendForShopper;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a report as one HTML file: styles, script, plots and pictures are inside it. */
public final class HtmlReport {

    private static final String FOLDER = "dev/vitrine/app/report/";

    private final ReportWords words;

    public HtmlReport(Locale locale) {
        this.words = new ReportWords(locale);
    }

    public void write(ReportContent content, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            write(content, writer);
        }
    }

    String html(ReportContent content) throws IOException {
        StringWriter writer = new StringWriter();
        write(content, writer);
        return writer.toString();
    }

    private void write(ReportContent content, Writer writer) throws IOException {
        Pictures pictures = new Pictures();
        content.shoppers().forEach(part -> collect(pictures, part));
        engine(pictures, content.currency())
                .getTemplate(FOLDER + "report.peb")
                .evaluate(writer, variables(content, pictures), words.locale());
    }

    private PebbleEngine engine(Pictures pictures, @Nullable String currency) {
        return new PebbleEngine.Builder()
                .loader(new ClasspathLoader(HtmlReport.class.getClassLoader()))
                .extension(new TemplateFunctions(words, pictures, currency))
                .strictVariables(true)
                .greedyMatchMethod(true)
                .build();
    }

    private Map<String, Object> variables(ReportContent content, Pictures pictures) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("report", content);
        variables.put("page", new ReportPage(content, words));
        variables.put("language", words.locale().toLanguageTag());
        variables.put("css", resource("report.css"));
        variables.put("pictures", pictures.css());
        variables.put("plotly", PlotlyScript.text() + PlotLocale.script(words.locale()));
        return variables;
    }

    /** Pictures stand in the head, before the places that show them. */
    private static void collect(Pictures pictures, ShopperPart part) {
        RecommendForShopper.Result lists = part.lists();
        lists.lists().forEach(list -> list.places().forEach(place -> pictures.classOf(place.item())));
        if (lists.truth() != null) {
            pictures.classOf(lists.truth());
        }
        ExplainRecommendation.Result explanation = part.explanation();
        pictures.classOf(explanation.item());
        explanation.history().forEach(event -> pictures.classOf(event.item()));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
