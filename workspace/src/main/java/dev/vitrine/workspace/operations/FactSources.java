package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.segments.SegmentBook;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** What conditions ask of a shopper beside what the shopper did: attributes from files of shoppers, and segments. */
final class FactSources {

    private static final String OF_ALL = """
            SELECT a.name, a.text, s.id FROM shopper_attribute a JOIN shopper s ON s.shopper_key = a.shopper_key
            ORDER BY a.import_key""";

    /** By way of the imports, since the table's key begins with theirs. */
    private static final String OF_ONE = """
            SELECT a.name, a.text FROM shopper s CROSS JOIN import_batch b
            JOIN shopper_attribute a ON a.import_key = b.import_key AND a.shopper_key = s.shopper_key
            WHERE s.id = ? ORDER BY a.import_key""";

    private final SegmentBook segments;
    private final Function<String, Map<String, String>> attributes;

    private FactSources(Workspace workspace, Function<String, Map<String, String>> attributes) {
        this.segments = new SegmentBook(workspace.segments().list());
        this.attributes = attributes;
    }

    /** For one shopper or a few: reads of each when asked. */
    static FactSources ofFew(Workspace workspace) {
        return new FactSources(workspace, shopper -> {
            Map<String, String> own = new HashMap<>();
            workspace.database().scan(OF_ONE, row -> put(own, row), shopper);
            return own;
        });
    }

    /** For everybody: reads of all at once. */
    static FactSources ofAll(Workspace workspace) {
        Map<String, Map<String, String>> all = new HashMap<>();
        workspace
                .database()
                .scan(OF_ALL, row -> put(all.computeIfAbsent(row.text(3), shopper -> new HashMap<>()), row));
        return new FactSources(workspace, shopper -> all.getOrDefault(shopper, Map.of()));
    }

    private static void put(Map<String, String> own, Row row) {
        own.put(row.text(1).toLowerCase(Locale.ROOT), row.text(2));
    }

    SegmentBook segments() {
        return segments;
    }

    /** By name of the column in lower case; of several files the last one counts. */
    Map<String, String> attributes(String shopper) {
        return attributes.apply(shopper);
    }
}
