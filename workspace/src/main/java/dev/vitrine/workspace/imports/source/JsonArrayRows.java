package dev.vitrine.workspace.imports.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a JSON array, read one after the other, each as a row with one field for each path of the header. */
final class JsonArrayRows implements RowSource {

    private final JsonParser parser;
    private final List<String> header;

    JsonArrayRows(Reader text, List<String> header) throws IOException {
        this.parser = new JsonFactory(new ObjectMapper()).createParser(text);
        this.header = header;
        parser.nextToken();
    }

    /** The paths of the values of an array's first objects. */
    static List<String> paths(String sample) throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        try (JsonArrayRows rows = new JsonArrayRows(new StringReader(sample), List.of())) {
            for (JsonNode object = rows.nextObject(); object != null; object = rows.nextObject()) {
                paths.addAll(JsonFields.of(object).keySet());
            }
        } catch (IOException e) {
            if (paths.isEmpty()) {
                throw e;
            }
        }
        return List.copyOf(paths);
    }

    private @Nullable JsonNode nextObject() throws IOException {
        return parser.nextToken() == JsonToken.START_OBJECT ? parser.readValueAsTree() : null;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == null || token == JsonToken.END_ARRAY) {
            return null;
        }
        long line = parser.currentLocation().getLineNr();
        JsonNode value = parser.readValueAsTree();
        return value.isObject()
                ? SourceRow.of(line, header, JsonFields.of(value))
                : new SourceRow(line, List.of(value.toString()), false);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
