package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.imports.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Imports as history: recognised, added to, and taken back. */
class ImportHistoryTest extends WithImportDesk {

    private static final String[] JANUARY = {
        ImportDesk.RETAIL,
        "1,A,tent,1,2011-01-01 10:00:00,2.5,7",
        "1,B,lamp,1,2011-01-01 10:00:00,4,7",
        "1,B,lamp,1,2011-01-01 10:00:00,4,7",
        "2,C,mat,1,2011-01-05 10:00:00,4,8",
        "3,A,tent,1,2011-01-06 10:00:00,3,",
    };
    private static final String[] FEBRUARY = {
        ImportDesk.RETAIL,
        "2,C,mat,1,2011-01-05 10:00:00,4,8",
        "1,B,lamp,1,2011-01-01 10:00:00,4,7",
        "4,D,lantern,1,2011-02-05 10:00:00,9,9",
    };

    @Test
    void theSameFileIsRecognisedByItsContentsAndNotImportedAgain() throws IOException {
        Path january = desk.file("january.csv", JANUARY);
        desk.importFile(january);
        List<String> before = contents();

        ImportFiles.FileReport report = desk.importFile(Files.copy(january, folder.resolve("copy.csv")));

        assertEquals(1, report.sameAs());
        assertEquals(4, report.alreadyThere());
        assertEquals(3, report.accepted());
        assertEquals(before, contents());
        ImportCard card = desk.workspace().imports().get(0);
        assertEquals(64, String.valueOf(card.hash()).length());
        assertEquals("StockCode", card.columns().get("item"));
        assertEquals(
                1,
                new ImportFiles(desk.workspace())
                        .earlier(january, null, Progress.NONE)
                        .orElseThrow()
                        .key());
    }

    @Test
    void itsRowsAreAddedOnceMoreWhereThatIsAskedFor() {
        Path january = desk.file("january.csv", JANUARY);
        desk.importFile(january);
        ImportFiles.Result again = desk.importFiles(ImportOptions.DETECT.withAgain(true), january);
        assertNull(again.files().get(0).sameAs());
        assertEquals(0, again.files().get(0).alreadyThere());
        assertEquals(6, again.interactions());
    }

    @Test
    void ofAFileThatOverlapsOnlyTheNewRowsAreAdded() {
        desk.importFile(desk.file("january.csv", JANUARY));
        ImportFiles.FileReport report = desk.importFile(desk.file("february.csv", FEBRUARY));

        assertEquals(2, report.alreadyThere());
        assertEquals(3, report.accepted());
        assertEquals(4, desk.workspace().summary().interactions());
        assertEquals(1, desk.workspace().shopper("8").orElseThrow().interactions());
        assertEquals(2, desk.workspace().imports().get(0).alreadyThere());
    }

    @Test
    void filesOfOneImportThatOverlapBringEachRowOnce() {
        desk.importFiles(desk.file("january.csv", JANUARY), desk.file("february.csv", FEBRUARY));
        assertEquals(4, desk.workspace().summary().interactions());
        remove(1);
        assertEquals(3, desk.workspace().summary().interactions());
    }

    @Test
    void removingTheFirstLeavesWhatTheSecondConfirmedAsIfItAloneHadBeenImported() throws IOException {
        Path february = desk.file("february.csv", FEBRUARY);
        desk.importFile(desk.file("january.csv", JANUARY));
        desk.importFile(february);

        RemoveImport.Outlook outlook = new RemoveImport(desk.workspace()).outlook(1);
        assertEquals(2, outlook.interactions());
        assertEquals(2, outlook.kept());
        RemoveImport.Result result = remove(1);

        assertEquals("january.csv", result.file());
        assertEquals(3, result.interactions());
        assertEquals(aloneImported(february), contents());
        assertEquals(0, desk.count("confirmation"));
        assertEquals(0, desk.count("import_rejection"));
    }

    @Test
    void removingTheSecondLeavesTheFirstAsItWas() {
        desk.importFile(desk.file("january.csv", JANUARY));
        List<String> before = contents();
        desk.importFile(desk.file("february.csv", FEBRUARY));
        remove(2);
        assertEquals(before, contents());
    }

    @Test
    void aThirdImportAfterARemovalTakesNobodysPlace() {
        desk.importFile(desk.file("january.csv", JANUARY));
        desk.importFile(desk.file("february.csv", FEBRUARY));
        remove(2);
        ImportFiles.FileReport report = desk.importFile(desk.file("february again.csv", FEBRUARY));
        assertNull(report.sameAs(), "what was removed is not there");
        assertEquals(4, desk.workspace().summary().interactions());
        assertEquals(3, desk.workspace().imports().get(0).key());
    }

    @Test
    void aRemovedCatalogueTakesItsWordsBack() {
        desk.importFile(desk.file("one.csv", "item_id,title,price,stock", "A,Tent,10,5", "B,Lamp,4,1"));
        List<String> before = contents();
        desk.importFile(desk.file("two.csv", "item_id,title,price,stock", "A,Big tent,20,", "X,Rope,1,1"));
        assertEquals("Big tent", desk.workspace().item("A").orElseThrow().title());
        assertEquals(5, desk.workspace().item("A").orElseThrow().stock());

        remove(2);

        assertEquals(before, contents());
        assertTrue(desk.workspace().item("X").isEmpty());
    }

    @Test
    void removingAllLeavesNothing() {
        desk.importFiles(
                desk.file("january.csv", JANUARY),
                desk.file("items.csv", "item_id,title,price", "A,Tent,10"),
                desk.file("people.csv", "customer_id,city", "7,Leeds", "70,York"));
        assertEquals(3, desk.count("shopper"));
        remove(3);
        assertEquals(2, desk.count("shopper"));
        remove(1);
        remove(2);
        for (String table : List.of("shopper", "item", "interaction", "item_title", "item_shoppers", "import_count")) {
            assertEquals(0, desk.count(table), table);
        }
        assertTrue(desk.workspace().summary().isEmpty());
    }

    @Test
    void anImportThatIsNotThereIsSaidToBe() {
        desk.importFile(desk.file("january.csv", JANUARY));
        assertProblem("import.unknown", () -> remove(7));
    }

    private RemoveImport.Result remove(int number) {
        return new RemoveImport(desk.workspace()).run(new RemoveImport.Request(number), Progress.NONE);
    }

    private List<String> aloneImported(Path file) throws IOException {
        try (ImportDesk other = new ImportDesk(Files.createDirectory(folder.resolve("other")))) {
            other.importFile(file);
            return contents(other);
        }
    }

    private List<String> contents() {
        return contents(desk);
    }

    /** All that is there of items, shoppers and interactions, but for the keys that were given out. */
    private static List<String> contents(ImportDesk desk) {
        List<String> found = new ArrayList<>();
        note(found, desk, """
                SELECT s.id, i.id item, b.name, e.time, e.quantity, e.price, e.order_id, e.ordinal, e.flags
                FROM interaction e JOIN shopper s ON s.shopper_key = e.shopper_key
                JOIN item i ON i.item_key = e.item_key JOIN behaviour b ON b.behaviour_key = e.behaviour_key
                ORDER BY s.id, e.time, e.ordinal""", 9);
        note(found, desk, """
                SELECT id, title, catalogue_title, price, catalogue_price, stock, interactions FROM item ORDER BY id""", 7);
        note(found, desk, "SELECT id, interactions, purchases, last_time FROM shopper ORDER BY id", 4);
        return found;
    }

    private static void note(List<String> found, ImportDesk desk, String sql, int columns) {
        found.addAll(desk.workspace().database().query(sql, row -> {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= columns; column++) {
                line.append(row.textOrNull(column)).append(' ');
            }
            return line.toString();
        }));
    }
}
