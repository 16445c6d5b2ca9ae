package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Lists are made for a shopper as of a day, for an edited history, and among some of the items. */
@ExtendWith(RingModels.Extension.class)
class RecommendForShopperTest {

    private final Workspace workspace;

    RecommendForShopperTest(RingModels ring) {
        workspace = ring.workspace();
    }

    @Test
    void aListAsOfTheTestHidesTheLastPurchaseAndSaysWhereItStands() {
        var result = recommend(List.of("transition", "popularity", RingModels.NETWORK), "s3", AsOf.TEST);

        String hidden = RingShop.id(3 + 7);
        assertNotNull(result.truth());
        assertEquals(hidden, result.truth().id());
        RecommendForShopper.ModelList first = result.lists().get(0);
        assertEquals(hidden, first.places().get(0).item().id());
        assertEquals(1, first.truthRank());
        assertEquals("Item 10", first.places().get(0).item().title());
        assertEquals(
                result.lists().get(1).truthRank(),
                first.places().get(0).rankElsewhere().get("popularity"));
    }

    @Test
    void aListAsOfNowHidesNothingAndOffersNothingTheShopperHas() {
        var result = recommend(List.of("transition"), "s3", AsOf.NOW);

        assertNull(result.truth());
        List<String> items = result.lists().get(0).places().stream()
                .map(place -> place.item().id())
                .toList();
        assertEquals(RingShop.id(3 + 8), items.get(0));
        assertFalse(items.contains(RingShop.id(3)));
    }

    @Test
    void aHistoryTypedInByHandLeavesOutWhatTheModelDoesNotKnowAndSaysSo() {
        var request = new RecommendForShopper.Request(
                List.of("transition"), null, history("i4", "no such thing", "i5"), 3, SeenItems.MASKED, AsOf.NOW);

        var result = new RecommendForShopper(workspace).run(request, Progress.NONE);

        assertEquals(List.of("no such thing"), result.unknownItems());
        assertEquals("i6", result.lists().get(0).places().get(0).item().id());
    }

    @Test
    void anEditedHistoryTakesThePlaceOfTheShoppersOwn() {
        List<HistoryEvent> own = new ReadHistory(workspace)
                .run(new ReadHistory.Request("transition", "s3", AsOf.NOW)).stream()
                        .map(HistoryEvent::of)
                        .toList();
        assertEquals(2 * RingShop.PURCHASES, own.size());

        assertEquals(
                recommend(List.of("transition", RingModels.NETWORK), "s3", AsOf.NOW)
                        .lists(),
                edited(own, AsOf.NOW));
        assertEquals(
                RingShop.id(3 + 6),
                edited(own.subList(0, 12), AsOf.NOW)
                        .get(0)
                        .places()
                        .get(0)
                        .item()
                        .id());
    }

    @Test
    void anEditedHistoryIsCheckedAgainstThePurchaseThatWasHidden() {
        List<ShopperEvent> own = new ReadHistory(workspace).run(new ReadHistory.Request("transition", "s3", AsOf.TEST));
        assertEquals(RingShop.id(3 + 7), own.get(own.size() - 1).item().id());

        var lists = edited(own.stream().map(HistoryEvent::of).toList(), AsOf.TEST);

        assertEquals(
                recommend(List.of("transition", RingModels.NETWORK), "s3", AsOf.TEST)
                        .lists(),
                lists);
    }

    @Test
    void whoHasNoHistoryYetIsGivenAListByEveryModel() {
        var request = new RecommendForShopper.Request(
                List.of("transition", RingModels.NETWORK, "popularity"),
                null,
                List.of(),
                5,
                SeenItems.MASKED,
                AsOf.NOW);

        var result = new RecommendForShopper(workspace).run(request, Progress.NONE);

        result.lists().forEach(list -> assertEquals(5, list.places().size(), list.model()));
    }

    @Test
    void aFilterLeavesOnlySomeCandidatesAndRanksAreCountedAmongThem() {
        workspace.database().update("UPDATE item SET price = 5 WHERE id IN ('i12', 'i13', 'i20')");
        var request = new RecommendForShopper.Request(
                List.of("transition", "popularity"),
                "s3",
                null,
                10,
                SeenItems.MASKED,
                AsOf.NOW,
                new ItemFilter(null, 5.0, 5.0, false),
                null);

        var result = new RecommendForShopper(workspace).run(request, Progress.NONE);

        for (var list : result.lists()) {
            assertEquals(
                    Set.of("i12", "i13", "i20"),
                    list.places().stream().map(place -> place.item().id()).collect(Collectors.toSet()));
            list.places()
                    .forEach(place ->
                            assertTrue(place.rankElsewhere().values().stream().allMatch(rank -> rank <= 3)));
        }
        Agreement agreement = Agreement.among(result.lists()).get(0);
        assertEquals(3, agreement.shared());
        assertTrue(agreement.rankBiasedOverlap() > 0.3);
    }

    @Test
    void aModelAgreesFullyWithItselfUnderAnotherName() {
        var lists = recommend(List.of("transition"), "s3", AsOf.NOW).lists();
        var same = lists.get(0).places().stream()
                .map(place -> new RecommendForShopper.Place(
                        place.rank(),
                        place.item(),
                        place.score(),
                        Map.of("again", place.rank(), "first", place.rank())))
                .toList();
        Agreement agreement = Agreement.among(List.of(
                        new RecommendForShopper.ModelList("first", same, null),
                        new RecommendForShopper.ModelList("again", same, null)))
                .get(0);
        assertEquals(new Agreement("first", null, "again", null, 10, agreement.rankBiasedOverlap(), 1.0), agreement);
        assertEquals(1, agreement.rankBiasedOverlap(), 1e-12);
    }

    @Test
    void unknownNamesAreToldWithWhatThereIs() {
        var model = assertThrows(ProblemException.class, () -> recommend(List.of("nobody"), "s3", AsOf.NOW));
        var shopper = assertThrows(ProblemException.class, () -> recommend(List.of("transition"), "s999", AsOf.NOW));
        var item = assertThrows(
                ProblemException.class,
                () -> new ExplainRecommendation(workspace)
                        .run(new ExplainRecommendation.Request("transition", "s3", "i999", AsOf.NOW), Progress.NONE));

        assertTrue(model.getMessage().contains("transition, popularity"), model.getMessage());
        assertEquals("shopper.unknown", shopper.problem().key());
        assertEquals("explain.unknownItem", item.problem().key());
    }

    private List<RecommendForShopper.ModelList> edited(List<HistoryEvent> history, AsOf asOf) {
        var request = new RecommendForShopper.Request(
                List.of("transition", RingModels.NETWORK), "s3", history, 10, SeenItems.MASKED, asOf);
        return new RecommendForShopper(workspace).run(request, Progress.NONE).lists();
    }

    private static List<HistoryEvent> history(String... items) {
        return Stream.of(items).map(HistoryEvent::of).toList();
    }

    private RecommendForShopper.Result recommend(List<String> models, String shopper, AsOf asOf) {
        return new RecommendForShopper(workspace)
                .run(new RecommendForShopper.Request(models, shopper, null, 10, SeenItems.MASKED, asOf), Progress.NONE);
    }
}
