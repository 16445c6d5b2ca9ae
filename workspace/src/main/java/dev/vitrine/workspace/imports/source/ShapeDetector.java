package dev.vitrine.workspace.imports.source;

import dev.vitrine.workspace.imports.FileFormat;
import dev.vitrine.workspace.imports.ImportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Looks at the start of a file to tell how it is to be cut into rows. */
public final class ShapeDetector {

    private static final int SAMPLE = 1 << 18;

    private final SourceFile file;
    private final ImportOptions options;

    private ShapeDetector(SourceFile file, ImportOptions options) {
        this.file = file;
        this.options = options;
    }

    /** The file's shape, as far as the options leave it open. */
    public static FileShape detect(SourceFile file, ImportOptions options) throws IOException {
        return new ShapeDetector(file, options).shape();
    }

    private FileShape shape() throws IOException {
        String sheet = file.sheet();
        if (sheet != null) {
            try (RowSource rows = WorkbookRows.open(file.path(), sheet, 0)) {
                return columns(FileFormat.WORKBOOK, StandardCharsets.UTF_8, ',', first(rows));
            }
        }
        if (file.isParquet()) {
            return new FileShape(
                    FileFormat.PARQUET, StandardCharsets.UTF_8, ',', true, ParquetRows.header(file.path()));
        }
        Charset encoding = encoding();
        String sample = sample(encoding);
        FileFormat format = FormatDetector.detect(sample, options);
        return switch (format) {
            case SEQUENCES -> new FileShape(format, encoding, ' ', false, SequenceRows.HEADER);
            case ITEM_ATTRIBUTES -> new FileShape(format, encoding, ',', false, AttributeRows.HEADER);
            case JSON_LINES -> new FileShape(format, encoding, ',', false, paths(sample));
            case JSON_ARRAY -> new FileShape(format, encoding, ',', false, JsonArrayRows.paths(sample));
            case DELIMITED -> delimited(encoding, sample);
            case WORKBOOK, PARQUET, ITEM_PROPERTIES -> throw new IllegalStateException("no text");
        };
    }

    private Charset encoding() throws IOException {
        if (options.encoding() != null) {
            return options.encoding();
        }
        try (InputStream bytes = file.open()) {
            return EncodingDetector.detect(bytes);
        }
    }

    /** The first characters, in whole lines unless a line is longer. */
    private String sample(Charset encoding) throws IOException {
        try (Reader text = RowSources.text(file, encoding)) {
            char[] start = new char[SAMPLE];
            int length = 0;
            int read = text.read(start);
            while (read > 0) {
                length += read;
                read = text.read(start, length, SAMPLE - length);
            }
            String sample = new String(start, 0, length);
            int lastLine = sample.lastIndexOf('\n');
            return length < SAMPLE || lastLine < 0 ? sample : sample.substring(0, lastLine + 1);
        }
    }

    private static List<String> paths(String sample) {
        Set<String> paths = new LinkedHashSet<>();
        sample.lines().forEach(line -> paths.addAll(JsonLineRows.paths(line)));
        return List.copyOf(paths);
    }

    private FileShape delimited(Charset encoding, String sample) throws IOException {
        char delimiter = options.delimiter() == null ? DelimiterDetector.detect(sample) : options.delimiter();
        FileShape shape = columns(FileFormat.DELIMITED, encoding, delimiter, rows(sample, delimiter));
        return shape.header().equals(PropertyRows.COLUMNS)
                ? new FileShape(FileFormat.ITEM_PROPERTIES, encoding, delimiter, true, PropertyRows.HEADER)
                : shape;
    }

    private FileShape columns(FileFormat format, Charset encoding, char delimiter, List<List<String>> rows) {
        boolean named = options.header() == null ? HeaderDetector.hasHeader(rows) : options.header();
        List<String> first = rows.isEmpty() ? List.of() : rows.get(0);
        return new FileShape(format, encoding, delimiter, named, named ? strip(first) : unnamed(first.size()));
    }

    static List<List<String>> rows(String sample, char delimiter) throws IOException {
        try (RowSource source = new DelimitedRows(new StringReader(sample), delimiter, 0)) {
            return first(source);
        }
    }

    private static List<List<String>> first(RowSource source) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (SourceRow row = source.next(); row != null && rows.size() < 200; row = source.next()) {
            rows.add(row.fields());
        }
        return rows;
    }

    private static List<String> strip(List<String> names) {
        return names.stream().map(String::strip).toList();
    }

    private List<String> unnamed(int columns) {
        return KnownFiles.header(file.name(), columns).orElseGet(() -> numbered(columns));
    }

    private static List<String> numbered(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(Integer::toString).toList();
    }
}
