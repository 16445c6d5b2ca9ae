package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.Remaining;
import dev.vitrine.workspace.cleaning.Size;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each of the cleaning rules takes away. */
class CleaningRulesTest extends WithCleaning {

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

    private String behaviourOf(int event) {
        SequenceDataset dataset = dataset();
        return dataset.behaviourTypes().get(dataset.behaviours()[event]);
    }
}
