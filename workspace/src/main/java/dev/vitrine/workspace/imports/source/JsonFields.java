package dev.vitrine.workspace.imports.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The values of a JSON object as texts by path: {@code customer.id} for what lies in an object in it. */
final class JsonFields {

    private JsonFields() {}

    static Map<String, String> of(JsonNode object) {
        Map<String, String> fields = new LinkedHashMap<>();
        add(object, "", fields);
        return fields;
    }

    private static void add(JsonNode object, String within, Map<String, String> fields) {
        object.properties().forEach(field -> {
            String path = within + field.getKey();
            if (field.getValue().isObject()) {
                add(field.getValue(), path + ".", fields);
            } else {
                fields.put(path, text(field.getValue()));
            }
        });
    }

    /** Lists of categories become a path; objects in a list stay JSON. */
    static String text(JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(text(part)));
            return String.join(" > ", parts);
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
