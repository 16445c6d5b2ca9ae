package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.testing.TestShop;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.TrainModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {

    @TempDir
    private Path folder;

    @Test
    void anImportWhileItTrainsCostsNeitherTheModelNorItsMeasurement() throws IOException {
        Path more = Files.writeString(
                folder.resolve("more.csv"),
                "order_id,customer_id,product_id,product_name,order_date,unit_price\n9000,C-900,X-1,Lamp,2026-03-20 10:15:00,5\n");
        try (Workspace shop = TestShop.open(folder)) {
            TrainingRun run = new TrainingRun(
                    new WorkspaceTraining(shop),
                    request(),
                    null,
                    null,
                    true,
                    new TrainingControl(),
                    baseline -> TestShop.importInto(shop, more),
                    epoch -> {},
                    ending -> {});

            RunOutcome outcome = run.run(Progress.NONE);

            assertTrue(outcome.newerData());
            assertEquals(3, outcome.masked().models().size());
            assertEquals(TestShop.SHOPPERS, outcome.masked().models().get(0).users());
            assertEquals(
                    List.of("item-knn", "transition", "popularity"),
                    shop.models(null).stream().map(model -> model.name()).toList());
        }
    }

    private static TrainModel.Request request() {
        return new TrainModel.Request(
                ModelKind.ITEM_KNN, null, Map.of(), null, null, 1, 1, "cpu", DatasetOptions.DEFAULT, false);
    }
}
