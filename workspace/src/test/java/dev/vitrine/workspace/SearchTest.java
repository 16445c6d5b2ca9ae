package dev.vitrine.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return workspace.findItems(text, 0, 10, Locale.ENGLISH).stream()
                .map(ItemCard::id)
                .toList();
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

    @Test
    void aWorkspaceOfAnEarlierVersionLearnsWhoHadWhatWhenItIsOpened() {
        workspace.database().update("DELETE FROM item_shoppers");
        workspace.close();
        workspace = Workspace.open(folder.resolve("workspace"));

        assertEquals(List.of("anna", "bert"), shoppers("tent"));
    }
}
