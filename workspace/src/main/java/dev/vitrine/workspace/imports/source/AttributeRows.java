package dev.vitrine.workspace.imports.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one JSON object that gives each item id its attributes. */
final class AttributeRows implements RowSource {

    static final List<String> HEADER = List.of("item", "attributes");

    private final JsonParser parser;

    AttributeRows(Reader text) throws IOException {
        this.parser = new JsonFactory(new ObjectMapper()).createParser(text);
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            token = parser.nextToken();
        }
        if (token != JsonToken.FIELD_NAME) {
            return null;
        }
        long line = parser.currentLocation().getLineNr();
        String item = parser.currentName();
        parser.nextToken();
        return new SourceRow(line, List.of(item, JsonFields.text(parser.readValueAsTree())), true);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
