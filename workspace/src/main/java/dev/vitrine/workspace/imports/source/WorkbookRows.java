package dev.vitrine.workspace.imports.source;

import dev.vitrine.workspace.export.SheetText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The rows of a workbook's sheet, each cell as the text that a CSV file would have; of a formula what it came to. */
final class WorkbookRows implements RowSource {

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    /** What stands in quotes or brackets in a cell's format, or behind a backslash, stands for itself. */
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");

    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);
    private static final String GENERAL = "General";

    private final ReadableWorkbook workbook;
    private final Iterator<Row> rows;
    private final int columns;

    private WorkbookRows(ReadableWorkbook workbook, Iterator<Row> rows, int columns) {
        this.workbook = workbook;
        this.rows = rows;
        this.columns = columns;
    }

    /** @param columns of a row; 0 for as many as each has */
    static WorkbookRows open(Path file, String sheet, int columns) throws IOException {
        return orIoException(() -> {
            ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS);
            Sheet chosen = workbook.findSheet(sheet).orElseThrow(() -> new IOException("no sheet " + sheet));
            return new WorkbookRows(workbook, chosen.openStream().iterator(), columns);
        });
    }

    /** The first sheet that has rows below a header, for a workbook may begin with notes; else the first. */
    static String firstWithRows(Path file) throws IOException {
        return orIoException(() -> {
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
                for (Sheet sheet : workbook.getSheets().toList()) {
                    if (hasRows(sheet)) {
                        return sheet.getName();
                    }
                }
                return workbook.getFirstSheet().getName();
            }
        });
    }

    private static boolean hasRows(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.filter(row -> row.stream().anyMatch(cell -> !text(cell).isEmpty()))
                            .limit(2)
                            .count()
                    == 2;
        }
    }

    static List<String> sheets(Path file) throws IOException {
        return orIoException(() -> {
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
                return workbook.getSheets().map(Sheet::getName).toList();
            }
        });
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        try {
            return nextRow();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private @Nullable SourceRow nextRow() {
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> fields = fields(row);
            if (!fields.stream().allMatch(String::isEmpty)) {
                return new SourceRow(row.getRowNum(), fields, columns == 0 || fields.size() == columns);
            }
        }
        return null;
    }

    /** A sheet keeps no empty cells at the end of a row. */
    private List<String> fields(Row row) {
        List<String> fields = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            fields.add(text(row.getCell(column)));
        }
        while (fields.size() < columns) {
            fields.add("");
        }
        int kept = fields.size();
        while (kept > columns && fields.get(kept - 1).isEmpty()) {
            kept--;
        }
        return List.copyOf(fields.subList(0, kept));
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        if (cell.getType() != CellType.NUMBER) {
            return SheetText.read(cell.getText());
        }
        return isTime(cell) ? TIME.format(cell.asDate()) : plain(cell.asNumber());
    }

    private static boolean isTime(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && !format.equalsIgnoreCase(GENERAL)
                && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    /** As it is shown, where the sheet holds 2.5499999999999998 for 2.55. */
    private static String plain(BigDecimal number) {
        return BigDecimal.valueOf(number.doubleValue()).stripTrailingZeros().toPlainString();
    }

    /** The library tells of damaged workbooks by several kinds of exceptions. */
    private static <T> T orIoException(Reading<T> reading) throws IOException {
        try {
            return reading.run();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private interface Reading<T> {
        T run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
