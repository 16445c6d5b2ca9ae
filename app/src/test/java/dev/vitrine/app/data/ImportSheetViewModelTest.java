package dev.vitrine.app.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.imports.ImportSource;
import dev.vitrine.workspace.operations.ImportFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportSheetViewModelTest {

    private static final String EVENTS = """
            customer,sku,when,kind
            ann,tent,2026-01-01 10:00:00,purchase
            bob,lamp,2026-01-02 10:00:00,view
            ,lamp,2026-01-03 10:00:00,view
            """;

    @TempDir
    private Path folder;

    private final List<Throwable> failures = new ArrayList<>();
    private final List<ImportFiles.Result> imported = new ArrayList<>();
    private final Background background = new Background(Runnable::run, Runnable::run, failures::add);
    private final Messages messages = new Messages(Locale.ENGLISH);
    private Workspace workspace;
    private boolean closed;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("workspace"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void saysWhatWouldBecomeOfTheRows() throws IOException {
        ImportSheetViewModel sheet = sheet(write("events.csv", EVENTS));
        map(sheet);
        assertEquals(
                "Of 3 previewed rows 2 would be kept: 1 has no shopper",
                sheet.verdict(sheet.files().get(0)).get());
        assertTrue(sheet.ready().get());
    }

    @Test
    void importsIntoTheWorkspaceAndGoesAway() throws IOException {
        ImportSheetViewModel sheet = sheet(write("events.csv", EVENTS));
        map(sheet);
        sheet.start();
        assertEquals(List.of(), failures);
        assertTrue(closed);
        assertEquals(2, imported.get(0).interactions());
        assertEquals(2, workspace.summary().shoppers());
    }

    @Test
    void movesAFieldFromOneColumnToAnother() throws IOException {
        FileDraft draft = sheet(write("events.csv", EVENTS)).files().get(0);
        draft.map("customer", Field.USER);
        draft.map("sku", Field.USER);
        assertEquals("sku", preview(draft).mapping().get(Field.USER));
    }

    @Test
    void theRowsStayWhileAColumnIsMissingSoThatItCanBeMended() throws IOException {
        ImportSheetViewModel sheet = sheet(write("events.csv", EVENTS));
        FileDraft draft = sheet.files().get(0);
        map(sheet);
        draft.map("customer", null);
        assertEquals(
                "import.columnMissing",
                draft.outlookProperty().get().problem().key(),
                "without a column for the shopper nothing can be kept");
        assertEquals(3, preview(draft).rows().size());
        assertFalse(preview(draft).mapping().containsKey(Field.USER));
        assertEquals("sku", preview(draft).mapping().get(Field.ITEM));
        assertFalse(sheet.ready().get());
        draft.map("customer", Field.USER);
        assertNull(draft.outlookProperty().get().problem());
        assertTrue(sheet.ready().get());
    }

    @Test
    void theCurrencyIsThatOfThePricesUntilAnotherIsChosen() throws IOException {
        FileDraft draft = sheet(write("orders.csv", "user,item,time,price\nu,a,2026-01-01,€12.50\n"))
                .files()
                .get(0);
        assertEquals("EUR", preview(draft).currency());
        draft.setCurrency("CHF");
        assertEquals("CHF", preview(draft).currency());
        draft.setCurrency("");
        assertNull(preview(draft).currency());
    }

    @Test
    void theRowsStayWhileTheKindLacksAColumn() throws IOException {
        FileDraft draft =
                sheet(write("items.csv", "sku,name\nlamp,Lamp\n")).files().get(0);
        draft.setKind(FileKind.INTERACTIONS);
        assertEquals(
                "import.columnMissing", draft.outlookProperty().get().problem().key());
        assertEquals(FileKind.INTERACTIONS, preview(draft).kind());
        draft.setKind(FileKind.CATALOGUE);
        assertTrue(draft.isReady());
    }

    @Test
    void aFileWithoutAnyKnownColumnIsShownAndMappedByHand() throws IOException {
        ImportSheetViewModel sheet =
                sheet(write("events.csv", EVENTS.replace("customer,sku,when,kind", "a1,b2,c3,d4")));
        FileDraft draft = sheet.files().get(0);
        assertEquals(3, preview(draft).rows().size());
        String verdict = sheet.verdict(draft).get();
        assertTrue(verdict.contains("no column is known to hold Shopper"), verdict);
        assertFalse(verdict.contains("--map"), verdict);
        draft.map("a1", Field.USER);
        draft.map("b2", Field.ITEM);
        assertTrue(sheet.ready().get());
    }

    @Test
    void rowsReadWithAnotherDelimiterAreShownBesideTheProblem() throws IOException {
        FileDraft draft = sheet(write("events.csv", EVENTS)).files().get(0);
        draft.setDelimiter('|');
        assertNotNull(draft.outlookProperty().get().problem());
        assertEquals(1, preview(draft).header().size());
        draft.setDelimiter(',');
        assertTrue(draft.isReady());
    }

    @Test
    void saysWhatIsWrongWithAFileAndDoesNotImportIt() throws IOException {
        ImportSheetViewModel sheet = sheet(write("empty.csv", ""));
        FileDraft draft = sheet.files().get(0);
        assertNotNull(draft.outlookProperty().get().problem());
        assertFalse(sheet.verdict(draft).get().isBlank());
        assertFalse(sheet.ready().get());
        assertEquals(List.of(), failures, "a problem of the file is shown in the sheet");
    }

    @Test
    void looksAgainWhenItIsToldHowToReadTheFile() throws IOException {
        FileDraft draft = sheet(write("events.csv", EVENTS)).files().get(0);
        draft.setEncoding(StandardCharsets.ISO_8859_1);
        draft.setDelimiter(',');
        draft.setKind(FileKind.INTERACTIONS);
        assertEquals(StandardCharsets.ISO_8859_1, preview(draft).encoding());
        assertEquals(FileKind.INTERACTIONS, preview(draft).kind());
    }

    @Test
    void leavesTheWorkspaceAloneWhenCancelled() throws IOException {
        ImportSheetViewModel sheet = sheet(write("events.csv", EVENTS));
        sheet.cancel();
        assertTrue(closed);
        assertTrue(workspace.summary().isEmpty());
    }

    private static void map(ImportSheetViewModel sheet) {
        FileDraft draft = sheet.currentProperty().get();
        draft.map("customer", Field.USER);
        draft.map("sku", Field.ITEM);
        draft.map("when", Field.TIME);
        draft.map("kind", Field.BEHAVIOUR);
    }

    private static ImportPreview preview(FileDraft draft) {
        ImportPreview preview = draft.outlookProperty().get().preview();
        assertNotNull(
                preview, () -> String.valueOf(draft.outlookProperty().get().problem()));
        return preview;
    }

    private ImportSheetViewModel sheet(Path file) {
        return new ImportSheetViewModel(
                new WorkspaceImporter(workspace),
                List.of(new ImportSource(file, null)),
                background,
                messages,
                imported::add,
                () -> closed = true);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
