package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.RejectionReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of imported files. */
class ImportFilesTest extends WithImportDesk {

    @Test
    void countsEachRowUnderItsFirstFaultAndFindsAll() {
        ImportFiles.FileReport report = desk.importFile(desk.file(
                "sales.csv",
                ImportDesk.RETAIL,
                "1,A,tent,1,2011-01-01 10:00:00,2.5,7",
                "C1,A,tent,-1,2011-01-01 10:00:00,2.5,7",
                "C2,A,tent,-1,2011-01-01 10:00:00,2.5,",
                "1,,tent,1,2011-01-01 10:00:00,2.5,7",
                "1,A,tent,1,soon,2.5,7",
                "1,A,tent,1",
                "1,A,tent,many,2011-01-01 10:00:00,2.5,7",
                "2,A,,-1,2011-01-01 10:00:00,0,7",
                "3,A,tent,1,2011-01-01 10:00:00,0,7",
                "1,A,tent,1,2011-01-01 10:00:00,2.5,7"));

        assertEquals(10, report.rows());
        assertEquals(1, report.accepted());
        assertEquals(
                Map.of(
                        "unreadable", 2L,
                        "noShopper", 1L,
                        "noItem", 1L,
                        "badTime", 1L,
                        "cancelled", 1L,
                        "quantityNotPositive", 1L,
                        "priceNotPositive", 1L,
                        "duplicate", 1L),
                report.rejected());
        assertEquals(3, report.found().get("quantityNotPositive"));
        assertEquals(2, report.found().get("priceNotPositive"));
        assertEquals(2, report.found().get("cancelled"));
        assertEquals(1, report.found().get("noTitle"));
        assertEquals(
                report.rows(),
                report.accepted()
                        + report.rejected().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    @Test
    void keepsRowsThatAreSetAsideWithAFlagAndTheOthersAsRejections() {
        desk.importFiles(desk.file(
                "sales.csv",
                ImportDesk.RETAIL,
                "1,A,tent,1,2011-01-01 10:00:00,2.5,7",
                "C1,A,tent,-1,2011-01-01 10:00:00,2.5,7",
                "1,B,lamp,1,2011-01-01 10:00:00,2.5,"));

        int cancelledAndReturned = RejectionReason.CANCELLED.bit() | RejectionReason.QUANTITY_NOT_POSITIVE.bit();
        assertEquals(
                List.of(0, cancelledAndReturned),
                desk.workspace()
                        .database()
                        .query("SELECT flags FROM interaction ORDER BY ordinal", row -> row.integer(1)));
        assertEquals(
                List.of("4 CustomerID noShopper 1,B,lamp,1,2011-01-01 10:00:00,2.5,"),
                desk.workspace()
                        .database()
                        .query(
                                "SELECT line, column_name, reason, text FROM import_rejection",
                                row -> row.whole(1) + " " + row.text(2) + " " + row.text(3) + " " + row.text(4)));
    }

    @Test
    void savesRejectedRowsAsCsvOnceTheImportHasSucceeded() throws IOException {
        Path sales = desk.file(
                "sales.csv",
                ImportDesk.RETAIL,
                "1,A,tent,1,2011-01-01 10:00:00,2.5,7",
                "1,A,tent,1,2011-01-01 10:00:00,2.5,7",
                "1,A,\"tent, large\",1,2011-01-01 10:00:00,2.5,");
        Path report = folder.resolve("rejected.csv");

        desk.importFiles(new ImportFiles.Request(List.of(sales), List.of(ImportOptions.DETECT), report), Progress.NONE);

        assertEquals(
                List.of(
                        "file,line,reason,column,text",
                        "sales.csv,3,duplicate,,\"1,A,tent,1,2011-01-01 10:00:00,2.5,7\"",
                        "sales.csv,4,noShopper,CustomerID,\"1,A,tent, large,1,2011-01-01 10:00:00,2.5,\""),
                Files.readAllLines(report));
    }

    @Test
    void anItemIsCalledWhatItIsCalledMostAndAmongEqualsLast() {
        desk.importFiles(desk.file(
                "sales.csv",
                ImportDesk.RETAIL,
                "1,A,old name,1,2011-01-01 10:00:00,2,7",
                "2,A,new name,1,2011-03-01 10:00:00,3,7",
                "3,A,rare name,1,2011-02-01 10:00:00,4,",
                "4,A,old name,1,2011-01-02 10:00:00,8,8",
                "5,A,new name,1,2011-01-03 10:00:00,9,8"));

        ItemCard item = desk.workspace().item("A").orElseThrow();
        assertEquals("new name", item.title());
        assertEquals(5.5, item.price());
    }

    @Test
    void whatAnItemCostsTheShopIsFoundByNameAndGoesWithItsImport() throws IOException {
        desk.importFiles(desk.file("events.csv", ImportDesk.RETAIL, "1,A,Tent,1,2011-01-01 10:00:00,80,7"));
        desk.importFiles(desk.file("english.csv", "sku,name,price,Unit Cost", "A,Tent,89.0,50.5", "B,Lamp,9.0,"));
        ItemCard tent = desk.workspace().item("A").orElseThrow();
        assertEquals(50.5, tent.cost());
        assertEquals(38.5, tent.margin());
        assertNull(desk.workspace().item("B").orElseThrow().margin());
        desk.importFiles(desk.file("chinese.csv", "商品编号,名称,进货价", "B,Lamp,4.2"));
        assertEquals(4.2, desk.workspace().item("B").orElseThrow().cost());
        desk.importFiles(desk.file(
                "ours.csv",
                "item_id,title,title_zh,brand,category,price,stock,image,launched,cost",
                "A,Tent,,,,89.0,12,,,40"));
        assertEquals(40.0, desk.workspace().item("A").orElseThrow().cost());
    }

    @Test
    void aCatalogueMayComeBeforeOrAfterAndItsWordCountsForMore() throws IOException {
        Files.createFile(folder.resolve("tent.png"));
        Path catalogue = desk.file(
                "catalogue.csv",
                "item_id,title,title_zh,brand,category,price,stock,image,launched",
                "A,Tent,帐篷,Roam,Camping>Tents,89.0,12,tent.png,2011-01-01",
                "B,Lamp,,,,,,lamp.png,");
        Path events = desk.file(
                "interactions.csv",
                "shopper_id,item_id,time,behaviour,quantity,price,order_id",
                "s1,A,2011-01-01T10:00:00,view,,,",
                "s1,A,2011-01-01T10:05:00,purchase,1,80.0,o1",
                "s1,X,2011-01-01T10:06:00,purchase,1,5.0,o1");

        desk.importFiles(catalogue, events);

        ItemCard tent = desk.workspace().item("A").orElseThrow();
        assertEquals("Tent", tent.title());
        assertEquals("帐篷", tent.chineseTitle());
        assertEquals("Camping > Tents", tent.category());
        assertEquals(89.0, tent.price());
        assertEquals(12, tent.stock());
        assertEquals(folder.resolve("tent.png").toAbsolutePath(), tent.image());
        assertEquals(Instant.parse("2011-01-01T00:00:00Z").toEpochMilli(), tent.launched());
        assertNull(desk.workspace().item("B").orElseThrow().image());
        assertEquals("X", desk.workspace().item("X").orElseThrow().title());
        assertEquals(2, desk.workspace().shopper("s1").orElseThrow().purchases());
        assertEquals(3, desk.workspace().shopper("s1").orElseThrow().interactions());
    }

    @Test
    void aSecondImportAddsToTheFirst() {
        desk.importFiles(desk.file("one.csv", "user,item,time", "u,a,2011-01-02", "v,a,2011-01-02"));
        desk.importFiles(desk.file("two.csv", "user,item,time", "u,b,2011-01-01", "w,c,2011-01-03"));

        assertEquals(
                List.of("b", "a"),
                desk.workspace().history("u").stream()
                        .map(event -> event.item().id())
                        .toList());
        assertEquals(3, desk.workspace().summary().shoppers());
        assertEquals(
                List.of("two.csv", "one.csv"),
                desk.workspace().imports().stream().map(card -> card.file()).toList());
    }

    @Test
    void aShopperFileAddsShoppersWithoutHistory() {
        ImportFiles.FileReport report =
                desk.importFile(desk.file("people.csv", "customer_id,city", "7,Leeds", ",York"));

        assertEquals(1, report.accepted());
        assertEquals(Map.of("noShopper", 1L), report.rejected());
        assertEquals(0, desk.workspace().summary().shoppers());
    }
}
