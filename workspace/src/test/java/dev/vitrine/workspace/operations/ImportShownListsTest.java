package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.feedback.ShownList;
import dev.vitrine.workspace.feedback.ShownList.ShownItem;
import dev.vitrine.workspace.operations.ImportShownLists.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportShownListsTest {

    @TempDir
    Path folder;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder.resolve("shop"));
        RingShop.fill(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @Test
    void clicksPurchasesAndRatingsOfListsComeInAndBadRowsAreToldByLineAndColumn() {
        ImportShownLists.Result result = read(
                "list_id,user_id,product,position,model,clicked,bought,stars,time",
                "a,s1,i1,1,spring,0,0,,2026-03-01 10:00",
                "a,s1,i2,2,spring,1,0,,2026-03-01 10:00",
                "a,s1,i3,3,spring,1,yes,4.5,2026-03-01 10:00",
                "b,s2,i4,1,,0,0,1,2026-03-02 10:00",
                "b,nobody,i4,2,,0,0,,2026-03-02 10:00",
                "b,s2,,2,,0,0,,2026-03-02 10:00",
                "b,s2,i5,second,,0,0,,2026-03-02 10:00",
                "b,s2,i5,1,,0,0,,2026-03-02 10:00",
                "b,s2,i5,2,,maybe,0,,2026-03-02 10:00",
                "b,s2,i5,2,,0,0,good,2026-03-02 10:00",
                "b,s2,i5,2,,0,0,,soon");

        assertEquals(11, result.rows());
        assertEquals(4, result.accepted());
        assertEquals(2, result.lists());
        assertEquals(4, result.signals(), "one passed over, two taken, one rated badly");
        assertEquals(
                Map.of(
                        Reason.UNKNOWN_SHOPPER, 1L,
                        Reason.NO_ITEM, 1L,
                        Reason.BAD_PLACE, 1L,
                        Reason.SAME_PLACE, 1L,
                        Reason.BAD_YES_OR_NO, 1L,
                        Reason.BAD_RATING, 1L,
                        Reason.BAD_TIME, 1L),
                result.rejected());
        assertEquals(6, result.first().get(0).line());
        assertEquals("user_id", result.first().get(0).column());
        ShownList first = workspace.shownLists().list().get(0);
        assertEquals("spring", first.model());
        assertEquals(new ShownItem(3, "i3", true, true, 4.5), first.items().get(2));
    }

    @Test
    void theScoreOfAListIsNotWhatTheShopperThoughtOfIt() {
        read("shopper,item,rank,score,clicked", "s1,i1,1,4.9,0", "s1,i2,2,4.8,0");

        assertEquals(
                Arrays.asList(null, null),
                workspace.shownLists().list().get(0).items().stream()
                        .map(ShownItem::rating)
                        .toList());
        assertProblem(
                "feedback.columns",
                () -> read("shopper,item,rank,score", "s1,i1,1,4.9"),
                "shown.csv",
                "clicked, purchased, rating",
                "shopper, item, rank, score");
    }

    @Test
    void numbersAreReadAsSpreadsheetsAndShopsWriteThem() {
        ImportShownLists.Result result = read(
                "顾客;商品;位置;点击;评分",
                "s1;i1;1.0;3;4,5",
                "s1;i2;2;是;4.5",
                "s1;i3;3;0;0,5",
                "s1;i4;4.5;0;3",
                "s1;i5;5;-1;3",
                "s1;i6;6;0;1,000.5",
                "s1;i7;7;0;5d");

        assertEquals(Map.of(Reason.BAD_PLACE, 1L, Reason.BAD_YES_OR_NO, 1L, Reason.BAD_RATING, 2L), result.rejected());
        assertEquals(
                List.of(
                        new ShownItem(1, "i1", true, false, 4.5),
                        new ShownItem(2, "i2", true, false, 4.5),
                        new ShownItem(3, "i3", false, false, 0.5)),
                workspace.shownLists().list().get(0).items());
        assertEquals("评分", result.first().get(2).column());
    }

    @Test
    void withoutListsAndPlacesRowsOfAShopperAtATimeAreOneListInTheOrderOfTheFile() {
        read("shopper;item;clicked;time", "s1;i1;0;2026-03-01", "s1;i2;1;2026-03-01", "s1;i3;0;2026-03-02");

        List<ShownList> lists = workspace.shownLists().list();
        assertEquals(2, lists.size());
        assertEquals(
                List.of("i1", "i2"),
                lists.get(0).items().stream().map(ShownItem::item).toList());
        read("shopper;item;clicked;time", "s1;i9;1;2026-03-01");
        assertEquals(2, workspace.shownLists().list().size(), "the list came in again");
    }

    @Test
    void aFileThatDoesNotSayWhatBecameOfTheListsIsRefused() {
        assertProblem(
                "feedback.columns",
                () -> read("shopper,item,colour", "s1,i1,red"),
                "shown.csv",
                "clicked, purchased, rating",
                "shopper, item, colour");
    }

    private ImportShownLists.Result read(String... lines) {
        try {
            Path file = Files.write(folder.resolve("shown.csv"), List.of(lines));
            return new ImportShownLists(workspace).run(new ImportShownLists.Request(file), Progress.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
