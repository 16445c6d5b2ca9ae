package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.findings.FindingWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a look at the data finds. */
class InspectDataTest extends WithImportDesk {

    private Finding find(Finding.Kind kind) {
        return findings().stream()
                .filter(finding -> finding.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<Finding> findings() {
        return new InspectData(desk.workspace()).run(Progress.NONE).findings();
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertEquals(List.of(), findings());
    }

    @Test
    void tiesUnseenTargetsAndShortHistoriesAreCounted() {
        desk.importFile(desk.file(
                "events.csv",
                "user,item,time",
                "u,a,2011-01-01",
                "u,b,2011-01-01",
                "u,c,2011-01-03",
                "u,z,2011-01-04",
                "v,a,2011-02-01",
                "v,b,2011-02-02"));
        assertEquals(2, find(Finding.Kind.TIES).count());
        assertEquals(1, find(Finding.Kind.UNSEEN).count());
        assertEquals(1, find(Finding.Kind.UNSEEN).of());
        assertEquals(1, find(Finding.Kind.SHORT).count());
        assertEquals(0.5, find(Finding.Kind.FUTURE).share(), 1e-9, "v's two of four training events come after z");
    }

    @Test
    void itIsToldHowFarTheOrderOfTiedEventsMovesAMeasure() {
        List<String> lines = new ArrayList<>(List.of("user,item,time"));
        for (int user = 0; user < 40; user++) {
            for (int event = 0; event < 6; event++) {
                lines.add("u%d,i%d,2011-01-0%d".formatted(user, (user + event) % 12, 1 + event / 3));
            }
        }
        desk.importFile(desk.file("events.csv", lines.toArray(String[]::new)));
        Finding moves = find(Finding.Kind.TIE_MOVES);
        assertEquals(5, moves.count());
        assertTrue(moves.figures().get(0) > 0.9, "in the order of the file each item follows from the one before");
        assertTrue(moves.figures().get(2) < moves.figures().get(0), moves.toString());
        assertEquals(moves, find(Finding.Kind.TIE_MOVES), "the same shuffles every time");
    }

    @Test
    void withoutTiesNothingMoves() {
        desk.importFile(desk.file(
                "events.csv",
                "user,item,time",
                "u,a,2011-01-01",
                "u,b,2011-01-02",
                "u,c,2011-01-03",
                "u,d,2011-01-04"));
        assertTrue(findings().stream().noneMatch(finding -> finding.kind() == Finding.Kind.TIE_MOVES));
    }

    @Test
    void postageAndCodesThatDifferByCaseAreNamed() {
        List<String> lines = new ArrayList<>(List.of(ImportDesk.RETAIL));
        for (int item = 0; item < 50; item++) {
            lines.add("1,%d85A,thing,1,2011-01-01 10:00:00,2.5,7".formatted(item));
        }
        lines.add("1,185a,thing,1,2011-01-01 10:00:00,2.5,7");
        lines.add("1,POST,POSTAGE,1,2011-01-01 10:00:00,2.5,7");
        lines.add("1,M,Manual,1,2011-01-01 10:00:00,2.5,7");
        desk.importFile(desk.file("sales.csv", lines.toArray(String[]::new)));

        Finding noProducts = find(Finding.Kind.NO_PRODUCTS);
        assertEquals(2, noProducts.count());
        assertTrue(
                noProducts.examples().contains("POST (POSTAGE)"),
                noProducts.examples().toString());
        assertEquals(1, find(Finding.Kind.CASE).count());
    }

    @Test
    void aProductWithAFeesWordInItsTitleIsStillOne() {
        List<String> lines = new ArrayList<>(List.of(ImportDesk.RETAIL));
        for (int item = 0; item < 100; item++) {
            lines.add("1,%d85A,thing,1,2011-01-01 10:00:00,2.5,7".formatted(item));
        }
        lines.add("1,PADS,PADS TO MATCH ALL CUSHIONS,1,2011-01-01 10:00:00,2.5,7");
        lines.add("1,23099,FRENCH CARRIAGE LANTERN,1,2011-01-01 10:00:00,2.5,7");
        lines.add("1,23444,Next Day Carriage,1,2011-01-01 10:00:00,2.5,7");
        lines.add("1,CRUK,CRUK Commission (10%),1,2011-01-01 10:00:00,2.5,7");
        lines.add("1,Z,,1,2011-01-01 10:00:00,2.5,7");
        desk.importFile(desk.file("sales.csv", lines.toArray(String[]::new)));

        assertEquals(
                Set.of("23444 (Next Day Carriage)", "CRUK (CRUK Commission (10%))", "Z"),
                Set.copyOf(find(Finding.Kind.NO_PRODUCTS).examples()));
    }

    @Test
    void codesThatDifferByCaseInRowsThatDoNotCountAreCountedApart() {
        ImportFiles.FileReport report = desk.importFile(desk.file(
                "sales.csv",
                ImportDesk.RETAIL,
                "1,1a,thing,1,2011-01-01 10:00:00,2.5,7",
                "1,1A,thing,1,2011-01-01 10:00:00,2.5,",
                "1,2a,thing,1,2011-01-01 10:00:00,2.5,",
                "1,2A,thing,1,2011-01-01 10:00:00,2.5,",
                "1,3A,thing,1,2011-01-01 10:00:00,2.5,"));

        assertEquals(2, report.codesAlike());
        assertEquals(0, find(Finding.Kind.CASE).count());
        assertEquals(List.of(2.0), find(Finding.Kind.CASE).figures());
    }

    @Test
    void zeroIsNobodyUnlessIdsAreCountedFromIt() {
        desk.importFile(
                desk.file("a.csv", "user,item,time", "0,a,2011-01-01", "77,b,2011-01-02", "guest,b,2011-01-02"));
        assertEquals(2, find(Finding.Kind.NOBODY).count());
        desk.importFile(desk.file("b.csv", "user,item,time", "1,a,2011-01-01"));
        assertEquals(List.of("guest"), find(Finding.Kind.NOBODY).examples());
    }

    @Test
    void theCatalogueIsHeldAgainstTheSales() {
        desk.importFiles(
                desk.file("items.csv", "item_id,title,price", "A,Tent,10", "B,Lamp,", "C,Mat,5"),
                desk.file("events.csv", "user,item,time", "u,A,2011-01-01", "u,X,2011-01-02", "u,B,2011-01-02"));
        assertEquals(List.of("X"), find(Finding.Kind.NOT_LISTED).examples());
        assertEquals(1, find(Finding.Kind.NEVER_SOLD).count());
        assertEquals(2, find(Finding.Kind.NO_PRICE).count());
        assertEquals(1, find(Finding.Kind.NO_TITLE).count());
    }

    @Test
    void whoDoesMoreThanAPersonIsSuspected() {
        List<String> lines = new ArrayList<>(List.of("user,item,time"));
        for (int user = 0; user < 300; user++) {
            lines.add("person%d,i%d,2011-01-01 10:00:00".formatted(user, user % 40));
        }
        for (int event = 0; event < 150; event++) {
            lines.add("robot,i%d,2011-01-01 10:%02d:%02d".formatted(event % 40, event / 60, event % 60));
        }
        desk.importFile(desk.file("events.csv", lines.toArray(String[]::new)));
        assertEquals(List.of("robot"), find(Finding.Kind.BOTS).examples());
    }

    @Test
    void eachIsSaidInBothLanguages() {
        for (Finding.Kind kind : Finding.Kind.values()) {
            Finding finding =
                    new Finding(kind, Finding.Level.BAD, 0.25, 3, 12, List.of("A", "B"), List.of(0.1, 0.2, 0.3));
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                FindingWords words = FindingWords.of(finding, locale);
                assertFalse((words.what() + words.means() + words.mend()).contains("{"), words.toString());
                assertTrue(words.what().contains("A"), words.what());
            }
        }
    }
}
