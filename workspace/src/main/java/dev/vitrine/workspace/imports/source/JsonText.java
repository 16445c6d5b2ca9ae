package dev.vitrine.workspace.imports.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON value as the text of a field: lists of categories become a path, other objects stay JSON. */
final class JsonText {

    private JsonText() {}

    static String of(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> parts = new ArrayList<>();
            value.forEach(part -> parts.add(of(part)));
            return String.join(" > ", parts);
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
