package dev.vitrine.workspace.imports;

import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about a file; everything left out is detected.
 *
 * @param layout name of a ready-made layout
 * @param mapping column by field, on top of the layout's or the suggested mapping
 * @param kind what the file holds
 * @param encoding of a text file
 * @param delimiter between fields
 */
public record ImportOptions(
        @Nullable String layout,
        Map<Field, String> mapping,
        @Nullable FileKind kind,
        @Nullable Charset encoding,
        @Nullable Character delimiter) {

    public static final ImportOptions DETECT = new ImportOptions(null, Map.of(), null, null, null);

    public ImportOptions {
        mapping = Map.copyOf(mapping);
    }
}
