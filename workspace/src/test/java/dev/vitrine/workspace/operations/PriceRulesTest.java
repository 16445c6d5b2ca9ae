package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.PriceRules.Measure;
import dev.vitrine.workspace.operations.PriceRules.Price;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
class PriceRulesTest {

    private static final String MODEL = "next";
    private Workspace workspace;

    @BeforeAll
    void trainOnce(@TempDir Path folder) {
        workspace = Workspace.open(folder.resolve("shop"));
        RingShop.fill(workspace);
        workspace
                .database()
                .update(
                        "UPDATE item SET price = 10 + item_key, cost = 8 + 0.8 * item_key, stock = MOD(item_key, 3), category = 'C ' || MOD(item_key, 4)");
        FittedModel.in(workspace, ModelKind.TRANSITION, MODEL);
    }

    @AfterAll
    void close() {
        workspace.close();
    }

    @Test
    void rulesThatAreOffCostNothing() {
        Rule off = Rule.always("Off", new Action.Hide(), "price > 20").withOn(false);
        PriceRules.Result result = price(RuleSet.none(), set(off), Progress.NONE);
        assertEquals(RingShop.SHOPPERS, result.shoppers());
        assertEquals(0, result.touched());
        assertEquals(
                List.of(Measure.values()),
                result.prices().stream().map(Price::measure).toList());
        for (Price price : result.prices()) {
            assertEquals(new Estimate(0, 0, 0), price.difference(), price.toString());
            assertEquals(price.before(), price.after());
        }
    }

    @Test
    void whatTheModelReachesAloneIsWhatItsEvaluationSays() {
        EvaluateModels.Result measured = new EvaluateModels(workspace)
                .run(
                        new EvaluateModels.Request(
                                List.of(MODEL), Split.VALIDATION, List.of(5), SeenItems.MASKED, null),
                        Progress.NONE);
        PriceRules.Result priced = price(RuleSet.none(), RuleSet.none(), Progress.NONE);
        Map<String, Estimate> metrics = measured.models().get(0).metrics();
        assertEquals(metrics.get("hr@5").value(), of(priced, Measure.HIT_RATE).before(), 1e-9);
        assertEquals(metrics.get("ndcg@5").value(), of(priced, Measure.NDCG).before(), 1e-9);
    }

    @Test
    void hidingWhatIsSoldOutTakesHitsAndLeavesNothingSoldOut() {
        PriceRules.Result result =
                price(RuleSet.none(), set(Rule.always("Stock", new Action.InStock(1), "")), Progress.NONE);
        assertTrue(of(result, Measure.SOLD_OUT).before() > 0);
        assertEquals(0, of(result, Measure.SOLD_OUT).after());
        Price hits = of(result, Measure.HIT_RATE);
        assertTrue(hits.difference().high() < 0, hits.toString());
        assertTrue(of(result, Measure.COVERAGE).difference().value() < 0);
        assertTrue(result.touched() > 0);
    }

    @Test
    void marginIsRevenueLessCostAndExposureCountsWhatCannotServeAll() {
        PriceRules.Result result =
                price(RuleSet.none(), set(Rule.always("Stock", new Action.InStock(1), "")), Progress.NONE);
        Price margin = of(result, Measure.MARGIN);
        Price revenue = of(result, Measure.REVENUE);
        // Every item costs four fifths of its price.
        assertEquals(revenue.before() / 5, margin.before(), 1e-9);
        assertEquals(revenue.difference().low() / 5, margin.difference().low(), 1e-9);
        assertEquals(1, margin.known());
        Price exposure = of(result, Measure.STOCK_OUT);
        // Two at most are left of each item, and every item is in more lists than that.
        assertEquals(1, exposure.before(), exposure.toString());
        assertEquals(1, exposure.after(), exposure.toString());
    }

    @Test
    void anItemOfWhichThereIsEnoughForAllIsNotExposed() {
        withItems("stock = 1000000", () -> {
            Rule hide = Rule.always("Hide", new Action.Hide(), "price > 20");
            assertEquals(
                    0,
                    of(price(RuleSet.none(), set(hide), Progress.NONE), Measure.STOCK_OUT)
                            .after());
        });
    }

    @Test
    void whatTheCatalogueDoesNotSayIsNamedAndPartsOfItAreStated() {
        withItems(
                "cost = NULL, stock = NULL",
                () -> assertEquals(
                        List.of(Measure.MARGIN, Measure.SOLD_OUT, Measure.STOCK_OUT),
                        PriceRules.unknown(price(RuleSet.none(), RuleSet.none(), Progress.NONE))));
        withItems("category = NULL, brand = NULL", () -> {
            List<Measure> unknown = PriceRules.unknown(price(RuleSet.none(), RuleSet.none(), Progress.NONE));
            assertEquals(List.of(Measure.DIVERSITY), unknown, "nothing is like or unlike");
        });
        withItems("cost = CASE WHEN MOD(item_key, 2) = 0 THEN 1 END", () -> {
            double known = of(price(RuleSet.none(), RuleSet.none(), Progress.NONE), Measure.MARGIN)
                    .known();
            assertTrue(known > 0.2 && known < 0.8, "known: " + known);
        });
    }

    private void withItems(String change, Runnable test) {
        workspace.database().update("CREATE TABLE kept AS SELECT item_key, cost, stock, category, brand FROM item");
        workspace.database().update("UPDATE item SET " + change);
        try {
            test.run();
        } finally {
            workspace
                    .database()
                    .update("UPDATE item SET (cost, stock, category, brand) ="
                            + " (SELECT cost, stock, category, brand FROM kept WHERE kept.item_key = item.item_key)");
            workspace.database().update("DROP TABLE kept");
        }
    }

    @Test
    void oneRuleIsPricedAgainstTheSetWithoutIt() {
        RuleSet both =
                set(Rule.always("Stock", new Action.InStock(1), ""), Rule.always("Mix", new Action.Diversify(0.9), ""));
        PriceRules.Result result = price(both.withoutEffectOf(1), both, Progress.NONE);
        assertEquals(0, of(result, Measure.SOLD_OUT).before());
        assertTrue(of(result, Measure.DIVERSITY).difference().low() > 0);
    }

    @Test
    void aConditionOnShoppersTouchesOnlyThose() {
        Rule pin = Rule.always("Pin", new Action.Pin("i29", 1), "").withWhen("shopper == 's7' || shopper == 's8'");
        PriceRules.Result result = price(RuleSet.none(), set(pin), Progress.NONE);
        assertTrue(result.touched() <= 2 && result.touched() > 0, result.toString());
    }

    @Test
    void shoppersToWhomNothingIsLeftAreCountedAndAllOfThemAreAProblem() {
        Rule none = Rule.always("None", new Action.Hide(), "");
        assertEquals(
                1,
                price(RuleSet.none(), set(none.withWhen("shopper == 's7'")), Progress.NONE)
                        .emptied());
        assertTrue(assertThrows(ProblemException.class, () -> price(RuleSet.none(), set(none), Progress.NONE))
                .getMessage()
                .contains("None"));
    }

    @Test
    void aListOfARecommendationCanBePutUnderRules() {
        Rule pin = Rule.always("Pin", new Action.Pin("i29", 2), "");
        RecommendForShopper.Result result = new RecommendForShopper(workspace)
                .run(
                        new RecommendForShopper.Request(
                                List.of(MODEL), "s3", null, 5, SeenItems.MASKED, AsOf.NOW, ItemFilter.NONE, set(pin)),
                        Progress.NONE);
        RecommendForShopper.Place second = result.lists().get(0).places().get(1);
        assertEquals("i29", second.item().id());
        assertEquals("Pin", second.moves().get(0).rule());
    }

    @Test
    void canBeCancelled() {
        Progress cancelled = new Cancelled();
        assertThrows(CancellationException.class, () -> price(RuleSet.none(), RuleSet.none(), cancelled));
    }

    @Test
    void theProbabilityFallsWithTheRankAndKeepsItsSum() {
        Random random = new Random(4);
        int[] ranks = new int[500];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = 1 + (int) Math.min(39, Math.abs(random.nextGaussian()) * 12);
        }
        RankProbability probability = RankProbability.of(ranks, 40);
        double sum = 0;
        for (int rank = 1; rank <= 40; rank++) {
            sum += probability.at(rank);
            assertTrue(rank == 1 || probability.at(rank) <= probability.at(rank - 1));
        }
        assertEquals(1, sum, 1e-9);
        assertEquals(0, probability.at(0));
    }

    @Test
    void theIntervalOfCoverageHoldsItsValue() {
        Random random = new Random(5);
        List<int[]> before = new ArrayList<>();
        List<int[]> after = new ArrayList<>();
        for (int shopper = 0; shopper < 200; shopper++) {
            before.add(random.ints(10, 1, 101).toArray());
            after.add(random.ints(10, 1, 401).toArray());
        }
        Estimate difference = CoverageBootstrap.difference(before, after, 400);
        assertTrue(difference.low() < difference.value() && difference.value() < difference.high());
        assertTrue(difference.low() > 0.5, difference.toString());
    }

    private PriceRules.Result price(RuleSet before, RuleSet after, Progress progress) {
        return new PriceRules(workspace)
                .run(new PriceRules.Request(MODEL, before, after, 5, SeenItems.MASKED), progress);
    }

    private static Price of(PriceRules.Result result, Measure measure) {
        return result.prices().stream()
                .filter(price -> price.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private static RuleSet set(Rule... rules) {
        return new RuleSet("set", List.of(rules));
    }
}
