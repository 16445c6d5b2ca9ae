package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workbooks (XLSX) are read as the tables they show. */
class ImportWorkbookTest extends WithImportDesk {

    private Path file;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("shop.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "shop", "1.0")) {
            orders(workbook.newWorksheet("Orders"));
            items(workbook.newWorksheet("商品"));
        }
    }

    private static void orders(Worksheet sheet) {
        header(sheet, "Customer", "StockCode", "Date", "Price", "Quantity");
        sheet.value(1, 0, 12_680);
        sheet.value(1, 1, "022");
        sheet.value(1, 2, LocalDateTime.of(2011, 12, 9, 12, 50));
        sheet.style(1, 2).format("m/d/yy h:mm").set();
        sheet.value(1, 3, 2.55);
        sheet.formula(1, 4, "1+1");
        sheet.value(2, 1, "023");
        sheet.value(2, 2, LocalDateTime.of(2011, 12, 9, 12, 51));
        sheet.style(2, 2).format("m/d/yy h:mm").set();
        sheet.value(4, 0, 12_681);
        sheet.value(4, 1, "023");
        sheet.value(4, 2, LocalDateTime.of(2011, 12, 9, 12, 52));
        sheet.style(4, 2).format("m/d/yy h:mm").set();
        sheet.value(4, 3, 1);
    }

    private static void items(Worksheet sheet) {
        header(sheet, "商品编号", "标题");
        sheet.value(1, 0, "022");
        sheet.value(1, 1, "三人帐篷");
        sheet.value(2, 0, "024");
        sheet.value(2, 1, "=HYPERLINK(\"http://example.org\")");
    }

    private static void header(Worksheet sheet, String... names) {
        for (int column = 0; column < names.length; column++) {
            sheet.value(0, column, names[column]);
        }
    }

    @Test
    void readsTheFirstSheetWithItsNumbersAndTimes() {
        ImportFiles.FileReport report = desk.importFile(file);

        assertEquals(3, report.rows());
        assertEquals(2, report.accepted());
        assertEquals(1, report.rejected().get("noShopper"));
        ShopperEvent event = desk.workspace().history("12680").get(0);
        assertEquals(Instant.parse("2011-12-09T12:50:00Z").toEpochMilli(), event.time());
        assertEquals("022", event.item().id());
        assertEquals(2.55, event.price());
    }

    @Test
    void readsTheSheetThatIsChosen() {
        ImportOptions options = ImportOptions.DETECT.withPart("商品");

        ImportPreview preview = new ImportFiles(desk.workspace()).preview(file, options);
        desk.importFiles(options, file);

        assertEquals(List.of("Orders", "商品"), preview.sheets());
        assertEquals("商品", preview.sheet());
        assertEquals(FileKind.CATALOGUE, preview.kind());
        assertEquals("三人帐篷", desk.workspace().findItems("帐篷", 0, 1).get(0).title());
    }

    @Test
    void passesOverASheetOfNotes() throws IOException {
        Path notesFirst = folder.resolve("notes first.xlsx");
        try (OutputStream out = Files.newOutputStream(notesFirst);
                Workbook workbook = new Workbook(out, "shop", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "Made by the shop system");
            orders(workbook.newWorksheet("Orders"));
        }

        ImportPreview preview = new ImportFiles(desk.workspace()).preview(notesFirst, ImportOptions.DETECT);
        ImportFiles.FileReport report = desk.importFile(notesFirst);

        assertEquals("Orders", preview.sheet());
        assertEquals(2, report.accepted());
    }

    @Test
    void namesTheSheetsThereAre() {
        assertProblem(
                "import.noPart",
                () -> desk.importFiles(ImportOptions.DETECT.withPart("May"), file),
                "May",
                "Orders, 商品");
    }

    @Test
    void refusesAWorkbookThatIsCut() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        for (int length = 30; length < bytes.length; length += bytes.length / 9) {
            Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(bytes, length));

            assertThrows(ProblemException.class, () -> desk.importFiles(cut));
        }
        assertTrue(desk.workspace().summary().isEmpty());
    }
}
