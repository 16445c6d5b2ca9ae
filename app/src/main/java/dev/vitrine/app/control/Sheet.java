package dev.vitrine.app.control;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.vitrine.workspace.export.CsvCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A list or table as plain rows, to be copied or saved. */
public record Sheet(List<String> header, List<List<String>> rows) {

    /** Without it spreadsheets take UTF-8 for the system's own encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public Sheet {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("a row of " + row.size() + " cells under " + header.size());
            }
        }
    }

    /** Cells between tabs, as spreadsheets take them from the clipboard. */
    public String tabbed() {
        StringWriter text = new StringWriter();
        try {
            write(text, '\t');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes RFC 4180 CSV in UTF-8. */
    public void saveTo(Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            write(writer, ',');
        }
    }

    private static List<String> cells(List<String> texts) {
        return texts.stream().map(CsvCell::of).toList();
    }

    private void write(Writer writer, char separator) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(writer)) {
            csv.writeRecord(cells(header));
            rows.forEach(row -> csv.writeRecord(cells(row)));
        }
    }
}
