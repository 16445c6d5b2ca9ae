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
 * @param part which of the files in an archive, or of the sheets of a workbook
 * @param values how they are to be understood
 * @param again whether rows that the workspace has already are added once more
 */
public record ImportOptions(
        @Nullable String layout,
        Map<Field, String> mapping,
        @Nullable FileKind kind,
        @Nullable Charset encoding,
        @Nullable Character delimiter,
        @Nullable Boolean header,
        @Nullable String part,
        ValueOptions values,
        boolean again) {

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
        this(layout, mapping, kind, encoding, delimiter, null, null, ValueOptions.DETECT, false);
    }

    public static ImportOptions ofLayout(String layout) {
        return new ImportOptions(layout, Map.of(), null, null, null);
    }

    public static ImportOptions ofMapping(Map<Field, String> mapping) {
        return new ImportOptions(null, mapping, null, null, null);
    }

    public ImportOptions withMapping(Map<Field, String> other) {
        return new ImportOptions(layout, other, kind, encoding, delimiter, header, part, values, again);
    }

    public ImportOptions withKind(FileKind other) {
        return new ImportOptions(layout, mapping, other, encoding, delimiter, header, part, values, again);
    }

    public ImportOptions withEncoding(Charset other) {
        return new ImportOptions(layout, mapping, kind, other, delimiter, header, part, values, again);
    }

    public ImportOptions withDelimiter(char other) {
        return new ImportOptions(layout, mapping, kind, encoding, other, header, part, values, again);
    }

    public ImportOptions withPart(@Nullable String other) {
        return new ImportOptions(layout, mapping, kind, encoding, delimiter, header, other, values, again);
    }

    public ImportOptions withAgain(boolean other) {
        return new ImportOptions(layout, mapping, kind, encoding, delimiter, header, part, values, other);
    }

    public ImportOptions withHeader(boolean other) {
        return new ImportOptions(layout, mapping, kind, encoding, delimiter, other, part, values, again);
    }

    public ImportOptions withValues(ValueOptions other) {
        return new ImportOptions(layout, mapping, kind, encoding, delimiter, header, part, other, again);
    }
}
