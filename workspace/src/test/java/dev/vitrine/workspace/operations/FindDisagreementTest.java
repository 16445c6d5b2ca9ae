package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FindDisagreementTest {

    private static final double EXACT = 1e-9;

    private Workspace workspace;

    @BeforeAll
    void train(@TempDir Path folder) {
        workspace = Workspace.open(folder.resolve("shop"));
        RingShop.fill(workspace);
        workspace.database().update("""
                UPDATE item SET category = CASE WHEN item_key < 15 THEN 'Low > L' ELSE 'High > H' END""");
        train(ModelKind.POPULARITY, "popularity");
        train(ModelKind.TRANSITION, "transition");
        train(ModelKind.TRANSITION, "again");
    }

    private void train(ModelKind kind, String name) {
        TrainModel.Request request =
                new TrainModel.Request(kind, name, Map.of(), null, null, 1, 1, "cpu", DatasetOptions.DEFAULT, false);
        new TrainModel(workspace).run(request, new TrainingControl(), epoch -> {}, Progress.NONE);
    }

    @AfterAll
    void close() {
        workspace.close();
    }

    @Test
    void everyShopperIsComparedAsCompareDoesIt() {
        FindDisagreement.Result result = find("popularity", "transition", RingShop.SHOPPERS);

        assertEquals(RingShop.SHOPPERS, result.shoppers());
        assertEquals(RingShop.SHOPPERS, result.found().size());
        for (FindDisagreement.Found found : result.found().subList(0, 10)) {
            Agreement agreement = compared(found.shopper());
            assertEquals(1 - agreement.rankBiasedOverlap(), found.difference(), EXACT);
            assertEquals(agreement.shared(), found.shared());
            assertEquals(2 * RingShop.PURCHASES, found.events());
        }
        assertEquals(
                result.difference(),
                result.found().stream()
                        .mapToDouble(FindDisagreement.Found::difference)
                        .average()
                        .orElseThrow(),
                EXACT);
    }

    private Agreement compared(String shopper) {
        var request = new RecommendForShopper.Request(
                List.of("popularity", "transition"), shopper, null, 10, SeenItems.MASKED, AsOf.NOW);
        return Agreement.among(new RecommendForShopper(workspace)
                        .run(request, Progress.NONE)
                        .lists())
                .get(0);
    }

    @Test
    void theMostDifferentComeFirstAndOnlyAsManyAsAskedFor() {
        FindDisagreement.Result all = find("popularity", "transition", RingShop.SHOPPERS);
        FindDisagreement.Result some = find("popularity", "transition", 7);

        assertEquals(all.found().subList(0, 7), some.found());
        assertEquals(
                all.found(),
                all.found().stream()
                        .sorted(Comparator.comparingDouble(FindDisagreement.Found::difference)
                                .reversed())
                        .toList());
        assertEquals(all.difference(), some.difference(), EXACT);
    }

    @Test
    void shoppersAreGroupedByTheCategoryOfMostOfTheirEvents() {
        FindDisagreement.Result result = find("popularity", "transition", 5);

        assertEquals(2, result.categories().size());
        assertEquals(
                RingShop.SHOPPERS,
                result.categories().stream()
                        .mapToInt(FindDisagreement.Category::shoppers)
                        .sum());
        assertTrue(result.categories().get(0).difference()
                >= result.categories().get(1).difference());
        for (FindDisagreement.Category category : result.categories()) {
            assertEquals(5, category.found().size());
            category.found().forEach(found -> assertEquals(category.name(), found.category()));
        }
    }

    @Test
    void modelsThatAreTheSameDoNotDiffer() {
        FindDisagreement.Result result = find("transition", "again", 5);

        assertEquals(0, result.difference(), EXACT);
        assertProblem("disagreement.same", () -> find("again", "again", 5), "again");
    }

    @Test
    void itIsCancelled() {
        Progress cancelled = new Cancelled();
        var request = new FindDisagreement.Request("popularity", "transition", 10, SeenItems.MASKED, 5);

        assertThrows(CancellationException.class, () -> new FindDisagreement(workspace).run(request, cancelled));
    }

    private FindDisagreement.Result find(String model, String other, int most) {
        return new FindDisagreement(workspace)
                .run(new FindDisagreement.Request(model, other, 10, SeenItems.MASKED, most), Progress.NONE);
    }
}
