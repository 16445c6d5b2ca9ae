package dev.vitrine.workspace.imports.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON Lines file, each as a row with one field for each path of the header. */
final class JsonLineRows implements RowSource {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedReader lines;
    private final List<String> header;
    private long line;

    JsonLineRows(Reader text, List<String> header) {
        this.lines = new BufferedReader(text);
        this.header = header;
    }

    /** The paths of a line's values, or none if it is no object. */
    static Set<String> paths(String line) {
        JsonNode object = parse(line);
        return object == null ? Set.of() : JsonFields.of(object).keySet();
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        String text = lines.readLine();
        line++;
        while (text != null && text.isBlank()) {
            text = lines.readLine();
            line++;
        }
        return text == null ? null : row(text);
    }

    private SourceRow row(String text) {
        JsonNode object = parse(text);
        return object == null
                ? new SourceRow(line, List.of(text), false)
                : SourceRow.of(line, header, JsonFields.of(object));
    }

    private static @Nullable JsonNode parse(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node.isObject() ? node : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
