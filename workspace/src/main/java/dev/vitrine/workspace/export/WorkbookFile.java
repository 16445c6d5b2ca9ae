package dev.vitrine.workspace.export;

import dev.vitrine.workspace.export.TableFile.RowSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes rows into a workbook as they come; where a sheet is full, into the next. */
final class WorkbookFile {

    /** What a sheet of XLSX can hold. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int FLUSH_AFTER = 1000;

    private final Workbook book;
    private final List<String> header;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    private WorkbookFile(Workbook book, List<String> header) {
        this.book = book;
        this.header = header;
        this.sheet = newSheet("Vitrine");
    }

    static void save(List<String> header, RowSource rows, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Vitrine", null)) {
            WorkbookFile writer = new WorkbookFile(book, header);
            rows.forEach(writer::add);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private Worksheet newSheet(String name) {
        Worksheet created = book.newWorksheet(name);
        for (int column = 0; column < header.size(); column++) {
            created.value(0, column, SheetText.of(header.get(column)));
            created.style(0, column).bold().set();
        }
        created.freezePane(0, 1);
        row = 1;
        return created;
    }

    private void add(List<@Nullable Object> cells) {
        try {
            if (row == MOST_ROWS) {
                sheet.finish();
                sheet = newSheet("Vitrine " + ++sheets);
            }
            for (int column = 0; column < header.size(); column++) {
                put(column, cells.get(column));
            }
            if (++row % FLUSH_AFTER == 0) {
                sheet.flush();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts stay texts, whatever they begin with: a workbook runs none of them as a formula. */
    private void put(int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell != null) {
            sheet.value(row, column, SheetText.of(cell.toString()));
        }
    }
}
