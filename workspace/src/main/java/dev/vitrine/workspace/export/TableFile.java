package dev.vitrine.workspace.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Saves a table as what the file's ending says: a workbook, JSON, or else CSV. */
public final class TableFile {

    /** Without it spreadsheets take UTF-8 for the system's own encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private TableFile() {}

    /** Rows that are made while they are written, so that there may be more of them than fit into memory. */
    @FunctionalInterface
    public interface RowSource {
        /** Gives every row to the consumer, each as long as the header. */
        void forEach(Consumer<List<@Nullable Object>> consumer);
    }

    /** @throws dev.vitrine.engine.ProblemException if the file cannot be written */
    public static void save(Table table, Path file) {
        save(table.header(), table.rows()::forEach, file);
    }

    /** @throws dev.vitrine.engine.ProblemException if the file cannot be written */
    public static void save(List<String> header, RowSource rows, Path file) {
        try {
            write(header, rows, file);
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "evaluate.lists", file, Objects.toString(e.getMessage(), ""));
        }
    }

    private static void write(List<String> header, RowSource rows, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            WorkbookFile.save(header, rows, file);
        } else if (name.endsWith(".json")) {
            saveJson(header, rows, file);
        } else {
            saveCsv(header, rows, file);
        }
    }

    private static void saveCsv(List<String> header, RowSource rows, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            write(header, rows, writer, ',');
        }
    }

    /** Cells between tabs, as spreadsheets take them from the clipboard. */
    public static String tabbed(Table table) {
        StringWriter text = new StringWriter();
        try {
            write(table.header(), table.rows()::forEach, text, '\t');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(List<String> header, RowSource rows, Writer writer, char separator) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(writer)) {
            csv.writeRecord(header.stream().map(CsvCell::of).toList());
            rows.forEach(
                    row -> csv.writeRecord(row.stream().map(TableFile::csvCell).toList()));
        }
    }

    private static String csvCell(@Nullable Object cell) {
        return cell instanceof Number ? cell.toString() : CsvCell.of(Objects.toString(cell, ""));
    }

    /** An array with an object for each row, by heading. */
    private static void saveJson(List<String> header, RowSource rows, Path file) throws IOException {
        try (SequenceWriter array = JSON.writer().writeValuesAsArray(file.toFile())) {
            rows.forEach(row -> {
                try {
                    array.write(object(header, row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Map<String, @Nullable Object> object(List<String> header, List<@Nullable Object> row) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int column = 0; column < row.size(); column++) {
            Object cell = row.get(column);
            object.put(header.get(column), cell == null || cell instanceof Number ? cell : cell.toString());
        }
        return object;
    }
}
