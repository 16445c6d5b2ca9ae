package dev.vitrine.workspace.imports.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.ZoneOffset;
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

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

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

    public static Reading parse(String text) {
        try {
            return JSON.readValue(text, Reading.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an import's row is damaged: " + text, e);
        }
    }

    public String text() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
