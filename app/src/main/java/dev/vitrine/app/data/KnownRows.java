package dev.vitrine.app.data;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportPreview;
import java.util.HashMap;
import java.util.Map;

/** The rows of an earlier preview under a mapping that cannot be imported, so that it can still be changed. */
final class KnownRows {

    private KnownRows() {}

    /** @param asked column by field, on top of the preview's mapping; an empty column for none */
    static ImportPreview of(ImportPreview preview, FileKind kind, Map<Field, String> asked) {
        Map<Field, String> mapping = new HashMap<>(preview.mapping());
        mapping.putAll(asked);
        mapping.values().removeIf(String::isEmpty);
        return new ImportPreview(
                preview.file(),
                kind,
                preview.layout(),
                preview.encoding(),
                preview.delimiter(),
                preview.header(),
                preview.rows(),
                mapping,
                0,
                Map.of());
    }
}
