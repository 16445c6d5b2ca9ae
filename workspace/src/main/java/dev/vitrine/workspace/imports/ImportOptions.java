package dev.vitrine.workspace.imports;

import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about a file; everything left out is detected.
 *
 * @param layout name of a ready-made layout
 * @param mapping column by field, on top of the layout's or the suggested mapping; an empty column for none
 * @param kind what the file holds
 * @param encoding of a text file
 * @param delimiter between fields
 * @param header whether the first row holds the names of the columns
 */
public record ImportOptions(
        @Nullable String layout,
        Map<Field, String> mapping,
        @Nullable FileKind kind,
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        @Nullable Boolean header) {

    public static final ImportOptions DETECT = new ImportOptions(null, Map.of(), null, null, null);

    public ImportOptions {
        mapping = Map.copyOf(mapping);
    }

    /** Options that leave it to the program whether there is a header. */
    public ImportOptions(
            @Nullable String layout,
            Map<Field, String> mapping,
            @Nullable FileKind kind,
            @Nullable Charset encoding,
            @Nullable Character delimiter) {
        this(layout, mapping, kind, encoding, delimiter, null);
    }

    public static ImportOptions ofLayout(String layout) {
        return new ImportOptions(layout, Map.of(), null, null, null);
    }

    public static ImportOptions ofMapping(Map<Field, String> mapping) {
        return new ImportOptions(null, mapping, null, null, null);
    }
}
