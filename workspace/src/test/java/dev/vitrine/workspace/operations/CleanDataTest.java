package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.Remaining;
import dev.vitrine.workspace.cleaning.Size;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which interactions count under cleaning rules: a view, which everything that reads them follows. */
class CleanDataTest extends WithImportDesk {

    /** Shopper 7 buys a tent twice and gives one back; 8 buys postage; 9 has a code in lower case. */
    private static final String[] SHOP = {
        ImportDesk.RETAIL,
        "1,85123A,tent,2,2011-01-01 10:00:00,50,7",
        "2,85123A,tent,3,2011-01-03 10:00:00,50,7",
        "C3,85123A,tent,-3,2011-01-04 10:00:00,50,7",
        "4,22720,lamp,1,2011-01-05 10:00:00,4,7",
        "4,22720,lamp,1,2011-01-05 10:00:00,4,7",
        "5,POST,postage,1,2011-01-05 10:00:00,18,8",
        "5,22720,lamp,1,2011-01-05 10:00:00,4,8",
        "6,85123a,tent,1,2011-01-06 10:00:00,50,9",
        "7,22720,lamp,0,2011-01-07 10:00:00,4,9",
        "8,22720,lamp,1,2011-01-08 10:00:00,0,9",
    };

    @Test
    void unlessAskedOtherwiseWhatAnImportSetsAsideStaysOut() {
        importShop();

        Remaining remaining = remaining(Map.of());

        assertEquals(new Size(3, 4, 10), remaining.stored());
        assertEquals(new Size(3, 4, 6), remaining.left());
        assertEquals(1, taken(remaining, CleaningRule.RETURNS));
        assertEquals(1, taken(remaining, CleaningRule.QUANTITY));
        assertEquals(1, taken(remaining, CleaningRule.PRICE));
        assertEquals(1, taken(remaining, CleaningRule.DUPLICATES));
        assertEquals(6, desk.workspace().summary().interactions());
    }

    @Test
    void whatWasSetAsideComesBackWhenItsRuleIsOff() {
        importShop();
        assertEquals(List.of("85123A", "85123A", "22720"), historyOf("7"));

        apply(Map.of("duplicates", "keep"));

        assertEquals(List.of("85123A", "85123A", "22720", "22720"), historyOf("7"));
        assertEquals(7, desk.workspace().summary().interactions());
        assertEquals(10, desk.count("interaction"));
    }

    @Test
    void aReturnTakesBackTheLatestPurchaseOfTheItemBefore() {
        importShop();

        apply(Map.of("returns", "match"));

        assertEquals(List.of("85123A", "22720"), historyOf("7"));
        assertEquals(
                1_293_876_000_000L,
                desk.workspace().history("7").get(0).time(),
                "the purchase of the first of January");
    }

    @Test
    void aReturnOfAPartLeavesThePurchaseAndOneOfMoreGoesOnToThePurchaseBefore() {
        desk.importFile(desk.file(
                "shop.csv",
                ImportDesk.RETAIL,
                "1,A1,tent,5,2011-01-01 10:00:00,50,7",
                "C2,A1,tent,-4,2011-01-02 10:00:00,50,7",
                "3,B1,lamp,2,2011-01-01 10:00:00,50,7",
                "4,B1,lamp,2,2011-01-02 10:00:00,50,7",
                "C5,B1,lamp,-3,2011-01-03 10:00:00,50,7",
                "C6,C1,rug,-3,2011-01-03 10:00:00,50,7",
                "7,C1,rug,3,2011-01-04 10:00:00,50,7"));

        apply(Map.of("returns", "match"));

        assertEquals(List.of("A1", "B1", "C1"), historyOf("7"));
    }

    @Test
    void itemsThatAreNoProductsAndIdsThatStandForNobodyAreLeftOut() {
        importShop();

        apply(Map.of("no-products", "post", "missing-ids", "9"));

        assertEquals(List.of("22720"), historyOf("8"));
        assertTrue(desk.workspace().shopper("9").isEmpty());
        assertEquals(2, desk.workspace().summary().shoppers());
        assertEquals(2, desk.workspace().summary().items());
    }

    @Test
    void codesThatDifferByCaseAreOneItem() {
        importShop();

        apply(Map.of("case", "join"));

        assertEquals(List.of("85123A"), historyOf("9"));
        assertEquals(3, desk.workspace().summary().items());
        assertEquals(3, dataset().vocabulary().size());
        SequenceDataset one = new SequenceReader(desk.workspace().database())
                .read(
                        DatasetOptions.DEFAULT,
                        desk.workspace().shopper("9").orElseThrow().key());
        assertEquals("85123A", one.vocabulary().idOf(one.items()[0]));
        assertEquals(2, desk.workspace().findShoppers("85123A", 0, 9).size());
    }

    @Test
    void pricesAndQuantitiesAreHeldWithinBounds() {
        importShop();

        Remaining remaining = remaining(Map.of("price-most", "20", "quantity-most", "1"));

        assertEquals(3, taken(remaining, CleaningRule.QUANTITY), "two of several pieces, one of none");
        assertEquals(2, taken(remaining, CleaningRule.PRICE), "the tent of 50 and what is free");
        assertEquals(new Size(2, 2, 3), remaining.left());
    }

    @Test
    void valuesAreHeldAgainstABoundAsTheyAreCounted() {
        desk.importFile(desk.file(
                "ratings.csv",
                "userId,movieId,rating,timestamp",
                "1,10,5,1000000000",
                "1,11,4,1000000001",
                "1,12,3,1000000002",
                "2,10,2,1000000003",
                "2,11,1,1000000004"));

        assertEquals(3, remaining(Map.of("value-least", "3")).left().interactions());
        assertEquals(
                2,
                remaining(Map.of("values", "range", "value-least", "0.75"))
                        .left()
                        .interactions());
        assertEquals(
                3,
                remaining(Map.of("values", "shopper-mean", "value-least", "0"))
                        .left()
                        .interactions());

        apply(Map.of("values", "shopper-mean"));
        SequenceDataset liked = new SequenceReader(desk.workspace().database())
                .read(new DatasetOptions(List.of(), null, 0.0, DatasetOptions.TimeTies.FILE, 0));
        assertEquals(3, liked.events());
        assertEquals(5, dataset().events());
    }

    @Test
    void aBehaviourTypeOfNoWeightIsLeftOutAndTheHeavierOneStandsForBoth() {
        desk.importFile(desk.file(
                "events.csv",
                "user_id,item_id,behaviour,time",
                "1,A,view,2011-01-01 10:00:00",
                "1,A,cart,2011-01-01 10:01:00",
                "1,A,purchase,2011-01-01 10:02:00",
                "1,B,view,2011-01-02 10:00:00"));
        assertEquals("purchase", behaviourOf(0));

        apply(Map.of("weights", "view=0"));
        assertEquals(List.of("A", "A"), historyOf("1"));
        assertEquals(List.of("cart", "purchase"), dataset().behaviourTypes());

        apply(Map.of("weights", "cart=9"));
        assertEquals("cart", behaviourOf(0));
    }

    @Test
    void aSessionGapSaysWhatIsJoined() {
        desk.importFile(desk.file(
                "events.csv",
                "user_id,item_id,behaviour,time",
                "1,A,view,2011-01-01 10:00:00",
                "1,A,view,2011-01-01 11:00:00"));
        assertEquals(2, remaining(Map.of()).sequenceEvents());
        assertEquals(1, remaining(Map.of("session-minutes", "90")).sequenceEvents());

        String before = DatasetFingerprint.of(dataset());
        apply(Map.of("session-minutes", "90"));

        assertEquals(1, dataset().events());
        assertNotEquals(before, DatasetFingerprint.of(dataset()));
    }

    @Test
    void shoppersWhoDoTooMuchAreLeftOut() {
        List<String> lines = new ArrayList<>(List.of("user_id,item_id,time"));
        for (int i = 0; i < 10; i++) {
            lines.add("fast,A%d,2011-01-01 10:%02d:00".formatted(i % 3, i));
            lines.add("broad,A%d,2011-02-%02d 10:00:00".formatted(i, i + 1));
            lines.add("calm,A%d,2011-03-%02d 10:00:00".formatted(i % 3, i + 1));
        }
        desk.importFile(desk.file("events.csv", lines.toArray(String[]::new)));

        assertEquals(2, remaining(Map.of("bots-per-day", "5")).left().shoppers());
        assertEquals(3, remaining(Map.of("bots-per-day", "10")).left().shoppers());
        apply(Map.of("bots-per-day", "5", "bots-items", "5"));
        assertEquals(List.of("calm"), shoppers());
    }

    @Test
    void shoppersAndItemsWithTooFewAreLeftOutOnceOrUntilAllHaveEnough() {
        desk.importFile(desk.file("sequences.txt", "a A B C", "b A B C", "c A B", "d B D", "e D E F"));

        assertEquals(
                new Size(5, 4, 11),
                remaining(Map.of("shopper-least", "2", "item-least", "2")).left());
        assertEquals(
                new Size(3, 3, 8),
                remaining(Map.of("shopper-least", "2", "item-least", "2", "k-core", "until-both-hold"))
                        .left());
        assertEquals(new Size(3, 6, 9), remaining(Map.of("shopper-least", "3")).left());
    }

    @Test
    void aCoreCountsNeighboursOnOneItemOnce() {
        desk.importFile(desk.file(
                "events.csv",
                "user_id,item_id,time",
                "1,A,2011-01-01 10:00:00",
                "1,B,2011-01-01 10:01:00",
                "1,A,2011-01-01 10:02:00",
                "2,A,2011-01-01 10:00:00",
                "2,C,2011-01-01 10:01:00",
                "3,A,2011-01-01 10:00:00",
                "3,C,2011-01-01 10:01:00"));

        Remaining remaining = remaining(Map.of("shopper-least", "2", "item-least", "2", "k-core", "until-both-hold"));

        assertEquals(new Size(2, 2, 4), remaining.left(), "without B, shopper 1 has A once");
    }

    @Test
    void rulesAreUndoneAndDoneAgain() {
        importShop();
        apply(Map.of("no-products", "POST"));
        apply(Map.of("no-products", "POST", "case", "join"));
        CleanData clean = new CleanData(desk.workspace());

        assertEquals(
                Map.of("no-products", "POST"), clean.undo(Progress.NONE).rules().texts());
        assertEquals(3, desk.workspace().summary().items());
        CleanData.State first = clean.undo(Progress.NONE);
        assertTrue(first.rules().isUsual());
        assertFalse(first.canUndo());
        assertEquals(4, desk.workspace().summary().items());
        assertEquals(0, desk.count("counted"));

        clean.redo(Progress.NONE);
        CleanData.State last = clean.redo(Progress.NONE);
        assertFalse(last.canRedo());
        assertEquals(2, desk.workspace().summary().items());
        clean.undo(Progress.NONE);
        assertFalse(
                apply(Map.of("shopper-least", "2")).canRedo(), "what was undone is gone once something else is set");
    }

    @Test
    void whatIsImportedLaterStandsUnderTheRulesToo() {
        importShop();
        apply(Map.of("no-products", "POST", "returns", "match"));

        desk.importFile(desk.file(
                "later.csv",
                ImportDesk.RETAIL,
                "9,POST,postage,1,2011-02-05 10:00:00,18,8",
                "C9,22720,lamp,-1,2011-02-06 10:00:00,4,8",
                "9,33333,rug,1,2011-02-05 10:00:00,18,8"));

        assertEquals(List.of("33333"), historyOf("8"));
        new RemoveImport(desk.workspace()).run(new RemoveImport.Request(2), Progress.NONE);
        assertEquals(List.of("22720"), historyOf("8"));
    }

    @Test
    void allThatReadsInteractionsReadsTheSameOnes() {
        importShop();
        apply(Map.of("no-products", "POST", "case", "join", "duplicates", "keep", "returns", "match"));

        SequenceDataset dataset = dataset();
        long shown = shoppers().stream().mapToLong(id -> historyOf(id).size()).sum();
        assertEquals(desk.workspace().summary().interactions(), shown);
        assertEquals(
                shown,
                Arrays.stream(desk.workspace().profile().historyLengths()).sum());
        assertEquals(desk.workspace().summary().items(), dataset.vocabulary().size());
        assertEquals(shown, desk.workspace().profile().behaviours().get("purchase"));
        Remaining remaining = new CleanData(desk.workspace())
                .remaining(new CleanData(desk.workspace()).state().rules(), Progress.NONE);
        assertEquals(shown, remaining.left().interactions());
        assertEquals(dataset.events(), remaining.sequenceEvents());
    }

    @Test
    void aForgottenShopperIsNamedByNoRule() {
        importShop();
        apply(Map.of("missing-ids", "guest,9"));
        apply(Map.of("missing-ids", "guest,9", "case", "join"));

        new ForgetShopper(desk.workspace()).run(new ForgetShopper.Request("9"), Progress.NONE);

        CleanData clean = new CleanData(desk.workspace());
        assertEquals("guest", clean.state().rules().texts().get("missing-ids"));
        assertEquals("guest", clean.undo(Progress.NONE).rules().texts().get("missing-ids"));
    }

    @Test
    void whatASettingCannotBeIsRefused() {
        assertProblem("clean.value", () -> CleaningRules.of(Map.of("returns", "burn")));
        assertProblem("clean.value", () -> CleaningRules.of(Map.of("price-least", "much")));
        assertProblem("clean.value", () -> CleaningRules.of(Map.of("shopper-least", "-1")));
        assertProblem("clean.value", () -> CleaningRules.of(Map.of("weights", "view")));
        assertProblem("clean.value", () -> CleaningRules.of(Map.of("session-minutes", "-5")));
        assertProblem("clean.setting", () -> CleaningRules.of(Map.of("k-cores", "5")));
        assertTrue(CleaningRules.of(Map.of("returns", "drop", "shopper-least", "1", "price-least", ""))
                .isUsual());
    }

    private void importShop() {
        desk.importFile(desk.file("shop.csv", SHOP));
    }

    private Remaining remaining(Map<String, String> settings) {
        return new CleanData(desk.workspace()).remaining(CleaningRules.of(settings), Progress.NONE);
    }

    private CleanData.State apply(Map<String, String> settings) {
        return new CleanData(desk.workspace()).apply(CleaningRules.of(settings), Progress.NONE);
    }

    private static long taken(Remaining remaining, CleaningRule rule) {
        return remaining.takenBy(rule).interactions();
    }

    private List<String> historyOf(String shopper) {
        return desk.workspace().history(shopper).stream()
                .map(event -> event.item().id())
                .toList();
    }

    private List<String> shoppers() {
        return desk.workspace().findShoppers("", 0, 99).stream()
                .map(card -> card.id())
                .toList();
    }

    private SequenceDataset dataset() {
        return new SequenceReader(desk.workspace().database()).read(DatasetOptions.DEFAULT);
    }

    private String behaviourOf(int event) {
        SequenceDataset dataset = dataset();
        return dataset.behaviourTypes().get(dataset.behaviours()[event]);
    }
}
