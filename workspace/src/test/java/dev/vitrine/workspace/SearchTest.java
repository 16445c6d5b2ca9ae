package dev.vitrine.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() throws IOException {
        workspace = Workspace.open(folder.resolve("workspace"));
        importLines(
                "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID",
                "1,A1,Red Lamp,1,2011-01-01 10:00:00,2.5,anna",
                "1,A2,Blue 100% Tent,1,2011-01-01 10:00:00,2.5,anna",
                "2,A2,Blue 100% Tent,1,2011-01-02 10:00:00,2.5,bert",
                "C3,A1,Red Lamp,-1,2011-01-02 10:00:00,2.5,carl",
                "4,B1,Ice_Axe,1,2011-01-02 10:00:00,2.5,dora",
                "5,B1,Ice_Axe,1,2011-01-03 10:00:00,2.5,dora",
                "6,B1,Ice_Axe,1,2011-01-04 10:00:00,2.5,dora");
    }

    private void importLines(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("sales.csv"), List.of(lines));
        new ImportFiles(workspace)
                .run(new ImportFiles.Request(List.of(file), List.of(ImportOptions.DETECT), null), Progress.NONE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<String> shoppers(String text) {
        return workspace.findShoppers(text, 0, 10).stream().map(ShopperCard::id).toList();
    }

    private List<String> items(String text) {
        return workspace.findItems(text, 0, 10).stream().map(ItemCard::id).toList();
    }

    @Test
    void findsShoppersByIdOrByWhatTheyHadBusiestFirst() {
        assertEquals(List.of("dora", "anna", "bert"), shoppers(""));
        assertEquals(List.of("anna"), shoppers("NN"));
        assertEquals(List.of("anna", "bert"), shoppers("blue"));
        assertEquals(List.of("anna", "bert"), shoppers("a2"));
        assertEquals(List.of(), shoppers("nothing"));
    }

    @Test
    void whatWasSetAsideIsNotHad() {
        assertEquals(List.of("anna"), shoppers("lamp"));
    }

    @Test
    void aSecondImportAddsToWhoHadAnItem() throws IOException {
        importLines("user,item,time", "zoe,A1,2011-01-01", "anna,A1,2011-02-01");

        assertEquals(List.of("anna", "zoe"), shoppers("lamp"));
    }

    @Test
    void findsItemsByTitleInEitherCaseMostSoldFirst() {
        assertEquals(List.of("B1", "A2", "A1"), items("E"));
        assertEquals(List.of("A1"), items("red lamp"));
    }

    @Test
    void signsOfPatternsAreLettersLikeOthers() {
        assertEquals(List.of("A2"), items("0%"));
        assertEquals(List.of("B1"), items("e_a"));
        assertEquals(List.of(), items("e_l"));
    }

    private List<String> items(ItemFilter filter, String column, boolean descending) {
        ItemQuery query = new ItemQuery("", filter, new TableOrder(column, descending));
        List<String> paged =
                workspace.items(query, 0, 10).stream().map(ItemCard::id).toList();
        List<String> scanned = new ArrayList<>();
        workspace.scanItems(query, item -> scanned.add(item.id()));
        assertEquals(scanned, paged);
        return paged;
    }

    private List<String> shoppers(String text, int fewest, String column, boolean descending) {
        ShopperQuery query = new ShopperQuery(text, fewest, new TableOrder(column, descending));
        List<String> paged =
                workspace.shoppers(query, 0, 10).stream().map(ShopperCard::id).toList();
        List<String> scanned = new ArrayList<>();
        workspace.scanShoppers(query, shopper -> scanned.add(shopper.id()));
        assertEquals(scanned, paged);
        return paged;
    }

    @Test
    void itemsAreFilteredAndSortedByAnyColumn() {
        assertEquals(List.of("A2", "B1", "A1"), items(ItemFilter.NONE, "title", false));
        assertEquals(List.of("B1", "A2", "A1"), items(ItemFilter.NONE, "item", true));
        assertEquals(List.of(), items(new ItemFilter(null, 3.0, null, false), "price", false));
        for (String column : ItemQuery.COLUMNS) {
            assertEquals(3, items(ItemFilter.NONE, column, true).size(), column);
        }
        assertThrows(IllegalArgumentException.class, () -> items(ItemFilter.NONE, "item; DROP", false));
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedAndAllAreCounted() {
        workspace.prepareItems(Locale.ENGLISH, Progress.NONE);
        ItemQuery query = new ItemQuery("e", ItemFilter.NONE, TableOrder.USUAL);
        assertEquals(3, workspace.count(query));
        assertEquals("A2", workspace.items(query, 1, 1).get(0).id());
        assertEquals(List.of(), workspace.items(query, 3, 1));
        assertEquals(2, workspace.count(new ShopperQuery("blue", 1, TableOrder.USUAL)));
    }

    @Test
    void whatIsInMemoryFollowsTheNextImport() throws IOException {
        workspace.prepareItems(Locale.ENGLISH, Progress.NONE);
        workspace.prepareShoppers(Progress.NONE);
        importLines("user,item,title,time", "zoe,Z9,Zebra,2011-01-01", "zoe,A1,Red Lamp,2011-02-01");

        assertEquals(List.of("Z9"), items("zebra"));
        assertEquals(List.of("zoe"), shoppers("zebra"));
        assertEquals(List.of("B1", "A1", "A2", "Z9"), items(""));
        assertEquals(4, workspace.count(ItemQuery.ALL));
    }

    @Test
    void shoppersAreFilteredAndSortedByAnyColumn() {
        assertEquals(List.of("dora", "anna"), shoppers("", 2, "shopper", true));
        assertEquals(List.of("bert", "anna"), shoppers("blue", 1, "last", true));
        assertEquals(List.of("anna"), shoppers("blue", 2, "last", true));
        for (String column : ShopperQuery.COLUMNS) {
            assertEquals(3, shoppers("", 1, column, false).size(), column);
        }
    }

    @Test
    void aWorkspaceOfAnEarlierVersionLearnsWhoHadWhatWhenItIsOpened() {
        workspace.database().update("DELETE FROM item_shoppers");
        workspace.close();
        workspace = Workspace.open(folder.resolve("workspace"));

        assertEquals(List.of("anna", "bert"), shoppers("tent"));
    }
}
