package dev.vitrine.workspace.imports.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a file was read, as the history of imports keeps it: read the same way, the same file brings the same rows.
 *
 * @param named whether its first row held the names of the columns
 * @param columns by the name of the field
 * @param zone of times that name none; null for UTC
 * @param currency code of that of prices; null where none is named
 */
public record Reading(
        String kind,
        @Nullable String layout,
        String format,
        String encoding,
        String delimiter,
        boolean named,
        Map<String, String> columns,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String zone,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String currency) {

    private static final JsonFactory FACTORY = new JsonFactory();

    public static Reading of(FilePlan plan) {
        Map<String, String> columns = new TreeMap<>();
        plan.columns().names().forEach((field, column) -> columns.put(field.id(), column));
        return new Reading(
                plan.kind().name(),
                plan.layout() == null ? null : plan.layout().name(),
                plan.shape().format().name(),
                plan.shape().encoding().name(),
                String.valueOf(plan.shape().delimiter()),
                plan.shape().named(),
                columns,
                plan.zone().equals(ZoneOffset.UTC) ? null : plan.zone().getId(),
                plan.currency());
    }

    /** Token by token: whoever opens a workspace waits for this, and to make a mapper takes longer than all the rest. */
    public static Reading parse(String text) {
        Map<String, String> values = new HashMap<>();
        Map<String, String> columns = new LinkedHashMap<>();
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken token = parser.nextToken();
                if (token == JsonToken.START_OBJECT) {
                    readAll(parser, columns);
                } else if (token != JsonToken.VALUE_NULL) {
                    values.put(name, parser.getText());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("an import's row is damaged: " + text, e);
        }
        return of(values, columns);
    }

    private static void readAll(JsonParser parser, Map<String, String> columns) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            columns.put(parser.currentName(), parser.nextTextValue());
        }
    }

    private static Reading of(Map<String, String> values, Map<String, String> columns) {
        return new Reading(
                values.getOrDefault("kind", ""),
                values.get("layout"),
                values.getOrDefault("format", ""),
                values.getOrDefault("encoding", ""),
                values.getOrDefault("delimiter", ""),
                Boolean.parseBoolean(values.get("named")),
                columns,
                values.get("zone"),
                values.get("currency"));
    }

    public String text() {
        try {
            return Mapper.JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made for the first import. */
    private static final class Mapper {

        static final ObjectMapper JSON =
                new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);
    }
}
