package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Models are measured beside each other, on the same events in the same order. */
@ExtendWith(RingModels.Extension.class)
class EvaluateModelsTest {

    private final RingModels ring;
    private final Workspace workspace;

    EvaluateModelsTest(RingModels ring) {
        this.ring = ring;
        workspace = ring.workspace();
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
        Path lists = ring.folder().resolve("lists.csv");

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
    void aModelFittedOnAnotherOrderIsNotSetBesideTheOthers() {
        var shuffled = new DatasetOptions(List.of(), null, null, DatasetOptions.TimeTies.SHUFFLED, 7);
        ring.run(
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

    private EvaluateModels.Result evaluate(List<String> models, Path lists) {
        return new EvaluateModels(workspace)
                .run(
                        new EvaluateModels.Request(models, Split.TEST, List.of(10), SeenItems.MASKED, lists),
                        Progress.NONE);
    }

    private static double ndcg(EvaluateModels.ModelResult model) {
        return model.metrics().get("ndcg@10").value();
    }
}
