package dev.vitrine.workspace.imports.source;

import dev.vitrine.workspace.imports.FileFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Objects;

/** Opens files as text and as rows. */
public final class RowSources {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RowSources() {}

    /** The file's rows, without the header. */
    public static RowSource open(SourceFile file, FileShape shape) throws IOException {
        if (shape.format() == FileFormat.WORKBOOK) {
            return workbook(file, shape);
        }
        if (shape.format() == FileFormat.PARQUET) {
            return ParquetRows.open(file.path(), shape.header());
        }
        Reader text = text(file, shape.encoding());
        return switch (shape.format()) {
            case DELIMITED -> delimited(text, shape, shape.header().size());
            case ITEM_PROPERTIES -> new PropertyRows(delimited(text, shape, PropertyRows.COLUMNS.size()));
            case JSON_LINES -> new JsonLineRows(text, shape.header());
            case JSON_ARRAY -> new JsonArrayRows(text, shape.header());
            case WORKBOOK, PARQUET -> throw new IllegalStateException("no text");
            case SEQUENCES -> new SequenceRows(text);
            case ITEM_ATTRIBUTES -> new AttributeRows(text);
        };
    }

    private static RowSource workbook(SourceFile file, FileShape shape) throws IOException {
        String sheet = Objects.requireNonNull(file.sheet());
        RowSource rows = WorkbookRows.open(file.path(), sheet, shape.header().size());
        if (shape.named()) {
            rows.next();
        }
        return rows;
    }

    private static RowSource delimited(Reader text, FileShape shape, int columns) throws IOException {
        RowSource rows = new DelimitedRows(text, shape.delimiter(), columns);
        if (shape.named()) {
            rows.next();
        }
        return rows;
    }

    /** The file's text, without a byte order mark; what is no text in this encoding becomes U+FFFD. */
    static Reader text(SourceFile file, Charset encoding) throws IOException {
        InputStream bytes = file.open();
        Reader text = new BufferedReader(new InputStreamReader(bytes, encoding), 1 << 15);
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }
}
