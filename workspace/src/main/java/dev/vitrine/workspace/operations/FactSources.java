package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.segments.SegmentBook;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What conditions ask of a shopper beside what the shopper did: attributes from files of shoppers, and segments. */
final class FactSources {

    private static final String ATTRIBUTES = """
        SELECT s.id, a.name, a.text FROM shopper_attribute a JOIN shopper s ON s.shopper_key = a.shopper_key
        """;

    private final Workspace workspace;
    private final SegmentBook segments;
    private @Nullable Map<String, Map<String, String>> attributes;

    FactSources(Workspace workspace) {
        this.workspace = workspace;
        this.segments = new SegmentBook(workspace.segments().list());
    }

    SegmentBook segments() {
        return segments;
    }

    /** By name of the column in lower case; of several files the last one counts. Read once for all shoppers. */
    Map<String, String> attributes(String shopper) {
        Map<String, Map<String, String>> known = attributes;
        if (known == null) {
            known = read();
            attributes = known;
        }
        return known.getOrDefault(shopper, Map.of());
    }

    private Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> all = new HashMap<>();
        workspace
                .database()
                .scan(
                        ATTRIBUTES + " ORDER BY a.import_key",
                        row -> all.computeIfAbsent(row.text(1), shopper -> new HashMap<>())
                                .put(row.text(2).toLowerCase(Locale.ROOT), row.text(3)));
        return all;
    }
}
