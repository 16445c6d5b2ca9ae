package dev.vitrine.workspace.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Saves a table as what the file's ending says: a workbook, JSON, or else CSV. */
public final class TableFile {

    /** Without it spreadsheets take UTF-8 for the system's own encoding. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private TableFile() {}

    /** @throws dev.vitrine.engine.ProblemException if the file cannot be written */
    public static void save(Table table, Path file) {
        try {
            write(table, file);
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "evaluate.lists", file, Objects.toString(e.getMessage(), ""));
        }
    }

    private static void write(Table table, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            saveWorkbook(table, file);
        } else if (name.endsWith(".json")) {
            saveJson(table, file);
        } else {
            saveCsv(table, file);
        }
    }

    private static void saveCsv(Table table, Path file) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            writer.write(BYTE_ORDER_MARK);
            write(table, writer, ',');
        }
    }

    /** Cells between tabs, as spreadsheets take them from the clipboard. */
    public static String tabbed(Table table) {
        StringWriter text = new StringWriter();
        try {
            write(table, text, '\t');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(Table table, Writer writer, char separator) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().fieldSeparator(separator).build(writer)) {
            csv.writeRecord(table.header().stream().map(CsvCell::of).toList());
            table.rows()
                    .forEach(row ->
                            csv.writeRecord(row.stream().map(TableFile::csvCell).toList()));
        }
    }

    private static String csvCell(@Nullable Object cell) {
        return cell instanceof Number ? cell.toString() : CsvCell.of(Objects.toString(cell, ""));
    }

    /** An array with an object for each row, by heading. */
    private static void saveJson(Table table, Path file) throws IOException {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                Object cell = row.get(column);
                object.put(table.header().get(column), cell == null || cell instanceof Number ? cell : cell.toString());
            }
            objects.add(object);
        }
        Files.write(file, JSON.writeValueAsBytes(objects));
    }

    private static void saveWorkbook(Table table, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Vitrine", null)) {
            Worksheet sheet = book.newWorksheet("Vitrine");
            for (int column = 0; column < table.header().size(); column++) {
                sheet.value(0, column, table.header().get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < table.header().size(); column++) {
                    put(sheet, row + 1, column, table.rows().get(row).get(column));
                }
            }
            sheet.freezePane(0, 1);
        }
    }

    /** Texts stay texts, whatever they begin with: a workbook runs none of them as a formula. */
    private static void put(Worksheet sheet, int row, int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, cell.toString());
        }
    }
}
