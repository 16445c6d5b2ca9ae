package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Folders;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** Trains once, the Transformer in its own process, and asks everything of the same three models. */
@TestInstance(Lifecycle.PER_CLASS)
class OperationsTest {

    private static final String NETWORK = "ring walker";

    private Path folder;
    private Workspace workspace;
    private final List<EpochReport> epochs = new ArrayList<>();
    private TrainModel.Result trained;

    @BeforeAll
    void trainOnce(@TempDir Path given) {
        folder = given;
        workspace = Workspace.open(folder.resolve("shop"));
        RingShop.fill(workspace);
        trained = train(ModelKind.TRANSFORMER, NETWORK, 12);
        train(ModelKind.POPULARITY, null, null);
        train(ModelKind.TRANSITION, null, null);
    }

    @AfterAll
    void close() {
        workspace.close();
    }

    @Test
    void theTransformerIsRegisteredWithItsEpochs() {
        ModelCard card = workspace.model(NETWORK);

        assertEquals(12, trained.epochs());
        assertEquals(12, epochs.size());
        assertEquals(epochs, workspace.epochs(NETWORK));
        assertEquals(ModelKind.TRANSFORMER, card.kind());
        assertEquals("purchase", card.dataset().targetBehaviour());
        assertEquals(trained.validation(), card.validation());
        assertTrue(card.settings().containsKey("dimension"));
    }

    @Test
    void modelsAreListedNewestFirstAndByKind() {
        assertEquals(
                List.of("transition", "popularity", NETWORK),
                workspace.models(null).stream().map(ModelCard::name).toList());
        assertEquals(1, workspace.models(ModelKind.POPULARITY).size());
    }

    @Test
    void aNameInUseIsRefusedBeforeAnythingIsTrained() {
        var problem = assertThrows(ProblemException.class, () -> train(ModelKind.TRANSFORMER, "popularity", 1));

        assertEquals("model.nameInUse", problem.problem().key());
    }

    @Test
    void anUnknownSettingIsRefusedBeforeAnythingIsTrained() {
        var request = new TrainModel.Request(
                ModelKind.TRANSFORMER,
                null,
                Map.of("dimensoin", "64"),
                1,
                null,
                1,
                1,
                "cpu",
                DatasetOptions.DEFAULT,
                false);

        var problem = assertThrows(ProblemException.class, () -> run(request, new TrainingControl()));

        assertTrue(problem.getMessage().contains("dimension"), problem.getMessage());
    }

    @Test
    void aCancelledTrainingLeavesNothingBehind() {
        TrainingControl control = new TrainingControl();
        control.cancel();

        assertThrows(CancellationException.class, () -> run(request(ModelKind.TRANSFORMER, "never", 500), control));

        assertEquals(3, workspace.models(null).size());
        assertEquals(3, workspace.checkpoints().names().size());
    }

    @Test
    void whatIsNextOnTheRingIsFoundByTransitionsAndNotByPopularity() {
        EvaluateModels.Result result = evaluate(List.of("transition", "popularity"), null);

        EvaluateModels.ModelResult transition = result.models().get(0);
        EvaluateModels.ModelResult popularity = result.models().get(1);
        assertEquals(RingShop.SHOPPERS, transition.users());
        assertEquals(RingShop.ITEMS, result.candidates());
        assertTrue(ndcg(transition) > 0.9, () -> transition.toString());
        assertTrue(ndcg(popularity) < 0.6, () -> popularity.toString());
        EvaluateModels.PairedDifference difference = result.differences().get(0);
        assertEquals(
                ndcg(transition) - ndcg(popularity), difference.difference().value(), 1e-9);
        assertTrue(difference.difference().low() > 0);
    }

    @Test
    void allModelsOfTheSameDataAreMeasuredWhereNoneIsNamed() {
        assertEquals(3, evaluate(List.of(), null).models().size());
    }

    @Test
    void theScoredListsGiveTheReportedHitRate() throws IOException {
        Path lists = folder.resolve("lists.csv");

        EvaluateModels.Result result = evaluate(List.of("transition"), lists);

        List<String> rows = Files.readAllLines(lists);
        assertEquals("model,shopper,rank,item,score", rows.get(0));
        long hits = rows.stream()
                .map(row -> row.split(","))
                .filter(row -> row[1].startsWith("s") && !row[1].equals("shopper"))
                .filter(row -> row[3].equals(RingShop.id(Integer.parseInt(row[1].substring(1)) + 7)))
                .count();
        assertEquals(result.models().get(0).metrics().get("hr@10").value(), (double) hits / RingShop.SHOPPERS, 1e-9);
    }

    @Test
    void aListAsOfTheTestHidesTheLastPurchaseAndSaysWhereItStands() {
        var result = recommend(List.of("transition", "popularity", NETWORK), "s3", AsOf.TEST);

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

        assertEquals(recommend(List.of("transition", NETWORK), "s3", AsOf.NOW).lists(), edited(own, AsOf.NOW));
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

        assertEquals(recommend(List.of("transition", NETWORK), "s3", AsOf.TEST).lists(), lists);
    }

    @Test
    void whoHasNoHistoryYetIsGivenAListByEveryModel() {
        var request = new RecommendForShopper.Request(
                List.of("transition", NETWORK, "popularity"), null, List.of(), 5, SeenItems.MASKED, AsOf.NOW);

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

    private List<RecommendForShopper.ModelList> edited(List<HistoryEvent> history, AsOf asOf) {
        var request = new RecommendForShopper.Request(
                List.of("transition", NETWORK), "s3", history, 10, SeenItems.MASKED, asOf);
        return new RecommendForShopper(workspace).run(request, Progress.NONE).lists();
    }

    private static List<HistoryEvent> history(String... items) {
        return Stream.of(items).map(HistoryEvent::of).toList();
    }

    @Test
    void anExplanationHoldsEveryEventWithItsEffectAndTheAttentionOfTheSamePass() {
        var request = new ExplainRecommendation.Request(NETWORK, "s3", null, AsOf.NOW);

        var result = new ExplainRecommendation(workspace).run(request, Progress.NONE);

        AttentionWeights attention = result.attention();
        assertNotNull(attention);
        assertEquals(2 * RingShop.PURCHASES, result.history().size());
        assertEquals(result.history().size(), attention.length());
        assertEquals(1, result.rank());
        double sum = result.history().stream()
                .mapToDouble(ExplainRecommendation.Influence::attention)
                .sum();
        assertEquals(1, sum, 1e-4);
        assertTrue(result.history().stream().anyMatch(influence -> influence.leaveOneOut() != 0));
        assertEquals("view", result.history().get(0).behaviour());
        assertEquals(0, result.history().get(0).time());
    }

    @Test
    void anExplanationSetsGradientsAndWhatAttentionIsWorthBesideTheEffects() {
        var request = new ExplainRecommendation.Request(NETWORK, "s3", null, AsOf.NOW);

        var result = new ExplainRecommendation(workspace).run(request, Progress.NONE);

        assertTrue(result.completenessError() < 0.02, () -> "" + result.completenessError());
        assertTrue(result.history().stream().anyMatch(influence -> influence.gradient() != 0));
        assertEquals(
                1,
                result.history().stream()
                        .mapToDouble(ExplainRecommendation.Influence::rollout)
                        .sum(),
                1e-4);
        assertTrue(result.faithfulness().agreement().isPresent());
        assertEquals(
                result.attention().layers() * result.attention().heads(),
                result.heads().size());
        var strongest = result.strongestFor().orElseThrow();
        assertTrue(strongest.rankWithout() >= result.rank());
    }

    @Test
    void whatTakesAnItemOutOfTheListIsFound() {
        var request = new WhatWouldChange.Request("transition", "s3", null, 1, AsOf.NOW);

        var result = new WhatWouldChange(workspace).run(request, Progress.NONE);

        assertTrue(result.isInList());
        assertNotNull(result.removal());
        assertTrue(result.removal().rankWithout() > 1);
        assertNull(result.addition());
    }

    @Test
    void whatBringsAnItemIntoTheListIsFound() {
        var request = new WhatWouldChange.Request("transition", "s3", "i20", 2, AsOf.NOW);

        var result = new WhatWouldChange(workspace).run(request, Progress.NONE);

        assertFalse(result.isInList());
        assertEquals("i19", result.addition().item().id());
        assertEquals(2, result.addition().rankWith());
    }

    @Test
    void aModelIsExplainedWhileAnotherTrains() {
        List<ExplainRecommendation.Result> meanwhile = new ArrayList<>();

        new TrainModel(workspace)
                .run(
                        request(ModelKind.TRANSFORMER, "meanwhile", 2),
                        new TrainingControl(),
                        epoch -> meanwhile.add(new ExplainRecommendation(workspace)
                                .run(new ExplainRecommendation.Request(NETWORK, "s3", null, AsOf.NOW), Progress.NONE)),
                        Progress.NONE);
        new ManageModels(workspace).delete("meanwhile");

        assertEquals(2, meanwhile.size());
        assertNotNull(meanwhile.get(0).attention());
        assertNotNull(meanwhile.get(0).completenessError(), "gradients are worked out beside a training");
    }

    @Test
    void aModelWithoutAttentionIsExplainedByLeaveOneOutAlone() {
        var request = new ExplainRecommendation.Request("transition", "s3", "i20", AsOf.TEST);

        var result = new ExplainRecommendation(workspace).run(request, Progress.NONE);

        assertNull(result.attention());
        assertEquals("i20", result.item().id());
        assertEquals(2 * RingShop.PURCHASES - 1, result.history().size());
        assertNull(result.history().get(0).attention());
    }

    @Test
    void aHeadReadOutIsTheAttentionOfTheExplanation() {
        var explained = new ExplainRecommendation(workspace)
                .run(new ExplainRecommendation.Request(NETWORK, "s3", null, AsOf.NOW), Progress.NONE);
        var weights = explained.attention().weights();
        int layer = weights.length - 1;

        var read = new ReadHead(workspace).run(new ReadHead.Request(NETWORK, "s3", layer, 0, AsOf.NOW), Progress.NONE);

        int last = read.length() - 1;
        double[] row = read.weights(last);
        for (int key = 0; key <= last; key++) {
            assertEquals(weights[layer][0][last][key], row[key], 1e-4);
        }
    }

    @Test
    void attentionIsJudgedOverASampleByHeadAndTheSameSeedGivesTheSame() {
        var request = new JudgeAttention.Request(NETWORK, 5, 7);

        var judged = new JudgeAttention(workspace).run(request, Progress.NONE);

        assertEquals(5, judged.shoppers());
        assertEquals(
                5,
                judged.verdicts().values().stream().mapToInt(Integer::intValue).sum());
        assertTrue(Math.abs(judged.agreement()) <= 1);
        assertTrue(judged.heads().stream().allMatch(head -> Math.abs(head.agreement()) <= 1));
        assertEquals(judged, new JudgeAttention(workspace).run(request, Progress.NONE));
    }

    @Test
    void aMapOfItemsIsKeptAndNamesNeighbours() {
        MapItems maps = new MapItems(workspace);

        MapItems.Result made = maps.run(new MapItems.Request(NETWORK, 1), Progress.NONE);

        assertEquals(RingShop.ITEMS, made.items().size());
        Progress cancelled = new Progress() {
            @Override
            public void update(double fraction, String stage, Object... details) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertEquals(made, maps.run(new MapItems.Request(NETWORK, 1), cancelled), "what is kept is not made again");
        List<MapItems.Neighbour> neighbours = maps.neighbours(NETWORK, "i3", 4);
        assertEquals(4, neighbours.size());
        assertTrue(neighbours.get(0).similarity() >= neighbours.get(3).similarity());
        var none = assertThrows(ProblemException.class, () -> maps.neighbours("transition", "i3", 4));
        assertEquals("explain.noVectors", none.problem().key());
    }

    @Test
    void aMapThatCannotBeKeptIsShownAllTheSame() throws IOException {
        Path maps = folder.resolve("shop").resolve("maps");
        Folders.delete(maps);
        Files.createFile(maps);
        try {
            MapItems.Result made = new MapItems(workspace).run(new MapItems.Request(NETWORK, 2), Progress.NONE);
            assertEquals(RingShop.ITEMS, made.items().size());
        } finally {
            Files.delete(maps);
        }
    }

    @Test
    void whatNeedsAttentionIsRefusedInWordsForAModelWithout() {
        var judging = assertThrows(
                ProblemException.class,
                () -> new JudgeAttention(workspace).run(new JudgeAttention.Request("transition", 5, 1), Progress.NONE));
        var reading = assertThrows(
                ProblemException.class,
                () -> new ReadHead(workspace)
                        .run(new ReadHead.Request("transition", "s3", 0, 0, AsOf.NOW), Progress.NONE));
        var beyond = assertThrows(
                ProblemException.class,
                () -> new ReadHead(workspace).run(new ReadHead.Request(NETWORK, "s3", 0, 99, AsOf.NOW), Progress.NONE));

        assertEquals("explain.noAttention", judging.problem().key());
        assertEquals("explain.noAttention", reading.problem().key());
        assertEquals("explain.noHead", beyond.problem().key());
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

    @Test
    void aModelFittedOnAnotherOrderIsNotSetBesideTheOthers() {
        var shuffled = new DatasetOptions(List.of(), null, null, DatasetOptions.TimeTies.SHUFFLED, 7);
        run(
                new TrainModel.Request(
                        ModelKind.POPULARITY, "shuffled", Map.of(), null, null, 1, 1, "cpu", shuffled, false),
                new TrainingControl());
        try {
            var problem = assertThrows(ProblemException.class, () -> evaluate(List.of("transition", "shuffled"), null));
            assertEquals("evaluate.otherData", problem.problem().key());
        } finally {
            workspace.modelTable().remove("shuffled");
        }
    }

    private TrainModel.Result train(ModelKind kind, String name, Integer rounds) {
        return run(request(kind, name, rounds), new TrainingControl());
    }

    private static TrainModel.Request request(ModelKind kind, String name, Integer rounds) {
        Map<String, String> settings = kind == ModelKind.TRANSFORMER ? Map.of("dimension", "16") : Map.of();
        return new TrainModel.Request(kind, name, settings, rounds, null, 1, 1, "cpu", DatasetOptions.DEFAULT, false);
    }

    private TrainModel.Result run(TrainModel.Request request, TrainingControl control) {
        return new TrainModel(workspace)
                .run(
                        request,
                        control,
                        request.kind() == ModelKind.TRANSFORMER ? epochs::add : epoch -> {},
                        Progress.NONE);
    }

    private EvaluateModels.Result evaluate(List<String> models, Path lists) {
        return new EvaluateModels(workspace)
                .run(
                        new EvaluateModels.Request(models, Split.TEST, List.of(10), SeenItems.MASKED, lists),
                        Progress.NONE);
    }

    private RecommendForShopper.Result recommend(List<String> models, String shopper, AsOf asOf) {
        return new RecommendForShopper(workspace)
                .run(new RecommendForShopper.Request(models, shopper, null, 10, SeenItems.MASKED, asOf), Progress.NONE);
    }

    private static double ndcg(EvaluateModels.ModelResult model) {
        return model.metrics().get("ndcg@10").value();
    }
}
