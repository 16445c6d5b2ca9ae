package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperQuery;
import dev.vitrine.workspace.TableOrder;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.rules.condition.ConditionException;
import dev.vitrine.workspace.segments.Segment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Shopper s walks over items s to s + 7 of a ring of 30, whose first half is Low and whose second is High. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SegmentMembersTest {

    private Workspace workspace;

    @BeforeAll
    void fill(@TempDir Path folder) {
        workspace = Workspace.open(folder.resolve("shop"));
        RingShop.fill(workspace);
        workspace.database().update("""
            UPDATE item SET category = CASE WHEN item_key < 15 THEN 'Low > L' ELSE 'High > H' END,
                price = CASE WHEN item_key < 15 THEN 1 ELSE 10 END\
            """);
        workspace.database().update("UPDATE shopper SET last_time = 0");
        workspace.database().update("""
            INSERT INTO shopper_attribute VALUES (1, 3, 'City', 'Leeds'), (1, 4, 'City', 'York'), (1, 4, 'Age', '41'),
                (2, 4, 'City', 'Leeds')\
            """);
        workspace.segments().save(new Segment("Low lovers", "mostly(\"Low\")"));
        FittedModel.in(workspace, ModelKind.TRANSITION, "transition");
        FittedModel.in(workspace, ModelKind.POPULARITY, "popularity");
    }

    @AfterAll
    void close() {
        workspace.close();
    }

    @Test
    void everybodyIsInASegmentWithoutACondition() {
        assertEquals(RingShop.SHOPPERS, count(""));
        assertEquals(0, count("purchases > 8"));
        assertEquals(RingShop.SHOPPERS, count("purchases == 8 && events == 16"));
    }

    @Test
    void affinityIsTheShareOfEventsInACategory() {
        assertEquals(3 * 8, count("affinity(\"Low\") >= 1"), "those of items 0 to 7 walk over Low alone");
        assertEquals(3 * 16, count("mostly('low')"), "half counts: of items 0 to 11, and 26 to 29");
        assertEquals(3 * 22, count("bought('Low > L')"));
    }

    @Test
    void spentIsWhatThePurchasesCostInTheCatalogue() {
        assertEquals(3 * 8, count("spent == 8"));
        assertEquals(6, count("spent == 17"), "one dear item and seven cheap ones, at either end of Low");
    }

    @Test
    void attributesComeFromFilesOfShoppersTheLastOneCounting() {
        assertEquals(Set.of("s3", "s4"), members("attribute(\"city\") == 'leeds'"));
        assertEquals(Set.of("s4"), members("amount('age') > 40"));
    }

    @Test
    void segmentsNameOthersButNotThemselves() {
        assertEquals(count("mostly('Low')"), count("segment(\"Low lovers\")"));
        assertProblem(
                "segment.unknown",
                () -> workspace.segments().save(new Segment("odd", "segment('nobody')")),
                "nobody",
                "Low lovers, odd");
        workspace.segments().save(new Segment("a", ""));
        workspace.segments().save(new Segment("b", "segment('a')"));
        assertProblem(
                "segment.circular", () -> workspace.segments().save(new Segment("a", "!segment('b')")), "a", "a, b");
        assertEquals("", workspace.segments().find("a").condition(), "the segment is as it was");
        workspace.segments().remove("b");
        workspace.segments().remove("a");
    }

    @Test
    void aSegmentThatCannotBeRenamedStaysAsItWas() {
        workspace.segments().save(new Segment("old", "purchases > 1"));
        assertProblem(
                "segment.unknown",
                () -> workspace.segments().replace("old", new Segment("new", "segment('old')")),
                "old",
                "new");
        assertEquals("purchases > 1", workspace.segments().find("old").condition());
        workspace.segments().replace("old", new Segment("new", "purchases > 2"));
        assertEquals(
                List.of("Low lovers", "new"),
                workspace.segments().list().stream().map(Segment::name).toList());
        workspace.segments().remove("new");
    }

    @Test
    void aConditionThatCannotBeReadSaysWhere() {
        ConditionException e =
                assertThrows(ConditionException.class, () -> new Segment("x", "events > 3 && mainly('Low')"));
        assertEquals(14, e.position());
        assertThrows(ConditionException.class, () -> new Segment("x", "mostly('Low') > 3"));
        assertThrows(ConditionException.class, () -> new Segment("x", "affinity('Low')"));
        assertThrows(ConditionException.class, () -> new Segment("x", "segment == 'a'"));
    }

    @Test
    void searchDisagreementEvaluationAndPriceAreOfTheSegmentOnly() {
        Segment lovers = workspace.segments().find("Low lovers");
        FindDisagreement.Result found = new FindDisagreement(workspace)
                .run(
                        new FindDisagreement.Request(
                                "transition", "popularity", 10, SeenItems.MASKED, RingShop.SHOPPERS, lovers),
                        Progress.NONE);
        assertEquals(48, found.shoppers());
        assertEquals(
                members("mostly('Low')"),
                found.found().stream().map(FindDisagreement.Found::shopper).collect(Collectors.toSet()));

        EvaluateModels.Result measured = new EvaluateModels(workspace)
                .run(
                        new EvaluateModels.Request(
                                List.of("transition"), Split.TEST, List.of(10), SeenItems.MASKED, null, lovers),
                        Progress.NONE);
        int users = measured.models().get(0).users();
        assertTrue(users > 0 && users < RingShop.SHOPPERS, users + " shoppers");
        assertEquals("Low lovers", measured.segment());
        assertEquals(
                0L,
                workspace
                        .database()
                        .queryFirst("SELECT COUNT(*) FROM evaluation", row -> row.whole(1))
                        .orElseThrow(),
                "what was measured of some is not kept as if of all");

        PriceRules.Result price = new PriceRules(workspace)
                .run(
                        new PriceRules.Request("transition", RuleSet.none(), hide(""), 5, SeenItems.MASKED, lovers),
                        Progress.NONE);
        assertTrue(price.shoppers() < RingShop.SHOPPERS && price.shoppers() > 0);
        assertProblem(
                "segment.empty",
                () -> new PriceRules(workspace)
                        .run(
                                new PriceRules.Request(
                                        "transition",
                                        RuleSet.none(),
                                        hide(""),
                                        5,
                                        SeenItems.MASKED,
                                        new Segment("none", "events > 1000")),
                                Progress.NONE),
                "none");
    }

    @Test
    void whoIsInASegmentCanBeCalledOffWhileModelsAreMeasured() {
        List<String> stages = new ArrayList<>();
        Progress impatient = new Progress() {
            @Override
            public void update(double fraction, String stage, Object... details) {
                stages.add(stage);
            }

            @Override
            public boolean isCancelled() {
                return stages.contains("segment.asking");
            }
        };
        Segment lovers = workspace.segments().find("Low lovers");

        assertThrows(
                CancellationException.class,
                () -> new EvaluateModels(workspace)
                        .run(
                                new EvaluateModels.Request(
                                        List.of("transition"), Split.TEST, List.of(10), SeenItems.MASKED, null, lovers),
                                impatient));
        assertEquals(List.of("evaluate.reading", "segment.asking"), stages, "nothing is ranked");
    }

    @Test
    void namesOfSegmentsInQuotesWithinATextAreNoReferences() {
        workspace.segments().save(new Segment("odd", "shopper == 'segment(\"nobody\")'"));
        workspace.segments().save(new Segment("the \"big\" ones", ""));
        workspace.segments().save(new Segment("them", "segment(\"the \\\"big\\\" ones\")"));
        assertProblem(
                "segment.circular",
                () -> workspace.segments().save(new Segment("the \"big\" ones", "segment('them')")),
                "the \"big\" ones",
                "the \"big\" ones, them");
        List.of("odd", "them", "the \"big\" ones").forEach(workspace.segments()::remove);
    }

    @Test
    void aRuleIsInForceByWhatFilesSayOfAShopper() {
        workspace.database().update("""
            INSERT INTO import_batch (import_key, file, kind, imported, row_count, accepted, first_serial) VALUES
                (1, 'one', 'SHOPPERS', 0, 0, 0, 0), (2, 'two', 'SHOPPERS', 0, 0, 0, 0)\
            """);
        try {
            RuleSet rules = hide("within(category, 'Low') || within(category, 'High')", "attribute('city') == 'leeds'");
            assertProblem("rule.nothingLeft", () -> apply("s3", rules));
            assertProblem("rule.nothingLeft", () -> apply("s4", rules));
            assertEquals(List.of(), apply("s5", rules).gone());
        } finally {
            workspace.database().update("DELETE FROM import_batch WHERE import_key IN (1, 2)");
        }
    }

    @Test
    void aRuleIsInForceForTheSegmentAlone() {
        RuleSet rules = hide("segment('Low lovers')");
        assertNotEquals(List.of(), apply("s0", rules).gone());
        assertEquals(List.of(), apply("s18", rules).gone());
    }

    private static RuleSet hide(String when) {
        return hide("item == 'i8' || item == 'i26'", when);
    }

    private static RuleSet hide(String what, String when) {
        return new RuleSet("set", List.of(new Rule("Hide", true, new Action.Hide(), what, when)));
    }

    private ApplyRules.Result apply(String shopper, RuleSet rules) {
        return new ApplyRules(workspace)
                .run(
                        new ApplyRules.Request("transition", shopper, null, rules, 5, SeenItems.MASKED, AsOf.NOW, null),
                        Progress.NONE);
    }

    private int count(String condition) {
        return members(condition).size();
    }

    private Set<String> members(String condition) {
        ShopperQuery query = new ShopperQuery(
                "", 1, TableOrder.USUAL, new SegmentMembers(workspace).now(new Segment("-", condition), Progress.NONE));
        return workspace.shoppers(query, 0, RingShop.SHOPPERS).stream()
                .map(ShopperCard::id)
                .collect(Collectors.toSet());
    }
}
