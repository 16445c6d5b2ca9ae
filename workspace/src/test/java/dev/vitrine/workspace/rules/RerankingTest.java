package dev.vitrine.workspace.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.rules.RuledList.Move;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RerankingTest {

    private static final ItemCatalogue CATALOGUE = TestShop.catalogue(30, 5);
    private static final int[] RANKING = TestShop.ranking(30);

    @Test
    void twoPinsOnOnePlaceAreToldByName() {
        refused("\"First\" and \"Second\"", pin("First", "i4", 2), pin("Second", "i9", 2));
    }

    @Test
    void onePlaceIsFreeForTwoPinsThatAreNeverInForceTogether() {
        int[] list = list(
                pin("Few", "i4", 2).withWhen("events < 5"), pin("Many", "i9", 2).withWhen("events >= 5"));
        assertArrayEquals(new int[] {1, 9, 2, 3, 4}, list);
    }

    @Test
    void aPinOfWhatAnotherRuleHidesIsToldByName() {
        Rule pin = pin("Star", "i4", 1);
        refused("\"Star\" and \"Not A\"", pin, Rule.always("Not A", new Action.Hide(), "within(category, 'A')"));
        refused("\"Star\" and \"Dear\"", pin, Rule.always("Dear", new Action.Only(), "price > 9"));
        refused("\"Star\" and \"Again\"", pin, pin("Again", "i4", 3));
    }

    @Test
    void pinsBeyondACapAreToldByName() {
        refused(
                "\"Two\" and \"One each\"",
                pin("One", "i4", 1),
                pin("Two", "i8", 2),
                Rule.always("One each", new Action.Cap(Group.CATEGORY, 1), ""));
    }

    @Test
    void rulesThatLeaveNothingAreToldByName() {
        refused(
                "Cheap, Dear",
                Rule.always("Cheap", new Action.Only(), "price < 5"),
                Rule.always("Dear", new Action.Hide(), "price < 9"));
    }

    @Test
    void aConditionThatCannotBeReadIsToldByTheNameOfItsRule() {
        refused("\"Typo\": ", Rule.always("Typo", new Action.Hide(), "prise < 5"));
    }

    @Test
    void aPinShowsWhatNoModelRanksAndLapsesWhereTheItemIsSoldOutOrUnknown() {
        RuledList list = trace(
                pin("New", "i34", 1),
                pin("Sold out", "i6", 2),
                pin("Gone", "i999", 3),
                Rule.always("Stock", new Action.InStock(1), ""));
        assertEquals(34, list.places().get(0).item());
        assertEquals(0, list.places().get(0).modelRank());
        assertEquals(List.of(new Move(0, 0, 1, true)), list.places().get(0).moves());
        assertEquals(List.of(1, 2), list.lapsed());
    }

    @Test
    void theTraceTellsWhichRuleMovedWhatFromWhereToWhere() {
        RuledList list = trace(
                Rule.always("Hide", new Action.Hide(), "item == 'i2'"),
                Rule.always("Boost", new Action.Boost(4), "item == 'i9'"),
                pin("Pin", "i20", 3));
        assertEquals(
                List.of(1, 9, 20, 3, 4),
                list.places().stream().map(RuledList.Place::item).toList());
        assertEquals(List.of(new Move(1, 8, 2, true)), list.places().get(1).moves());
        assertEquals(List.of(new Move(2, 19, 3, true)), list.places().get(2).moves());
        assertEquals(
                List.of(new Move(0, 3, 2, false), new Move(1, 2, 3, false), new Move(2, 3, 4, false)),
                list.places().get(3).moves());
        assertEquals(List.of(new RuledList.Gone(2, 2, 0), new RuledList.Gone(5, 5, 2)), list.gone());
    }

    @Test
    void aRuleIsNotAboutWhatOnlyMadeWayAndCameBack() {
        RuledList list = trace(pin("Pin", "i20", 1), Rule.always("Boost", new Action.Boost(4), "item == 'i5'"));
        RuledList.Place back = list.places().stream()
                .filter(place -> place.item() == 5)
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(1),
                back.moves().stream().filter(Move::direct).map(Move::rule).toList());
    }

    @Test
    void aRuleSetSurvivesItsFileAndNamesTheLineOfAFault(@TempDir Path folder) throws IOException {
        RuleSet set = new RuleSet(
                "Spring",
                List.of(
                        pin("Pin", "i4", 2).withWhen("month == 12"),
                        Rule.always("Hide", new Action.Hide(), "stock < 2").withOn(false),
                        Rule.always("Boost", new Action.Boost(2.5), "brand == 'x'"),
                        Rule.always("Only", new Action.Only(), ""),
                        Rule.always("Cap", new Action.Cap(Group.TOP_CATEGORY, 3), ""),
                        Rule.always("Mix", new Action.Diversify(0.3), ""),
                        Rule.always("Fresh", new Action.Fresh(0.2, 30), ""),
                        Rule.always("Stock", new Action.InStock(1), "")));
        Path file = folder.resolve("spring.json");
        RuleFile.write(set, file);
        assertEquals(set, RuleFile.read(file));
        Files.writeString(file, "{\"name\": \"x\",\n\"rules\": [{\"name\": \"y\", \"action\": {\"kind\": \"jump\"}}]}");
        assertTrue(assertThrows(ProblemException.class, () -> RuleFile.read(file))
                .getMessage()
                .contains("Line 2"));
        Files.writeString(file, "");
        assertThrows(ProblemException.class, () -> RuleFile.read(file));
        Files.writeString(
                file,
                "{\"name\": \"x\", \"rules\": [{\"name\": \"y\", \"action\": {\"kind\": \"boost\", \"factor\": 0}}]}");
        assertTrue(assertThrows(ProblemException.class, () -> RuleFile.read(file))
                .getMessage()
                .contains("factor"));
        assertThrows(ProblemException.class, () -> RuleFile.read(folder.resolve("none.json")));
    }

    private static void refused(String said, Rule... rules) {
        ProblemException e = assertThrows(ProblemException.class, () -> list(rules));
        assertTrue(e.getMessage().contains(said), e.getMessage());
    }

    private static int[] list(Rule... rules) {
        return reranking(rules).list(RANKING, TestShop.SOMEBODY, 5);
    }

    private static RuledList trace(Rule... rules) {
        return reranking(rules).trace(RANKING, TestShop.SOMEBODY, 5);
    }

    private static Reranking reranking(Rule... rules) {
        return new Reranking(new RuleSet("set", Stream.of(rules).toList()), CATALOGUE);
    }

    private static Rule pin(String name, String item, int place) {
        return Rule.always(name, new Action.Pin(item, place), "");
    }
}
