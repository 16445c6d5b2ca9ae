package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.testing.TestShop;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.operations.Snapshot;
import dev.vitrine.workspace.operations.TrainModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
                    new WorkspaceTraining(shop, ModelKind::id),
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

    @Test
    void modelsThatNobodyNamedAreNamedInTheLanguageOfTheWindow() throws IOException {
        Messages messages = new Messages(Locale.SIMPLIFIED_CHINESE);
        try (Workspace shop = TestShop.open(folder)) {
            TrainingOperations operations =
                    new WorkspaceTraining(shop, kind -> messages.get("model.usualName." + kind.id()));
            for (int time = 0; time < 2; time++) {
                Snapshot snapshot = operations.read(DatasetOptions.DEFAULT);
                operations.train(request(), snapshot, new TrainingControl(), epoch -> {}, Progress.NONE);
            }
            assertEquals(
                    List.of("商品近邻 2", "商品近邻"),
                    shop.models(null).stream().map(model -> model.name()).toList());
        }
    }

    @Test
    void aFineTuningStandsBesideWhatItGoesOnFromAndNotBesideCurvesOfOthers() throws IOException {
        try (Workspace shop = TestShop.open(folder)) {
            TestShop.train(shop, ModelKind.TRANSFORMER, "Spring", Map.of("dimension", "16"), 1);
            TestShop.importInto(shop, later());
            WorkspaceTraining operations = new WorkspaceTraining(shop, ModelKind::id);
            TrainModel.Request request = operations.fineTuning(
                    new FineTuneRequest(
                            "Spring", null, null, Map.of(), 1, null, 1, 1, "cpu", 0.2, 0, List.of(), null, false),
                    Progress.NONE);
            List<Baseline> drawn = new ArrayList<>();

            RunOutcome outcome = new TrainingRun(
                            operations,
                            request,
                            null,
                            null,
                            true,
                            new TrainingControl(),
                            drawn::add,
                            epoch -> {},
                            ending -> {})
                    .run(Progress.NONE);

            assertEquals(List.of(), drawn);
            assertEquals(3, outcome.masked().models().size(), "baselines are measured on the test events as it is");
            assertEquals("Spring", Objects.requireNonNull(outcome.earlier()).name());
            assertEquals(
                    outcome.masked().models().get(0).users(), outcome.earlier().users());
        }
    }

    /** A new shopper with as many purchases as are scored. */
    private Path later() throws IOException {
        List<String> rows =
                new ArrayList<>(List.of("order_id,customer_id,product_id,product_name,order_date,unit_price"));
        for (int day = 10; day < 16; day++) {
            rows.add("9%d,C-900,X-%d,Lamp,2026-04-%d 10:15:00,5".formatted(day, day, day));
        }
        return Files.write(folder.resolve("later.csv"), rows);
    }

    private static TrainModel.Request request() {
        return new TrainModel.Request(
                ModelKind.ITEM_KNN, null, Map.of(), null, null, 1, 1, "cpu", DatasetOptions.DEFAULT, false);
    }
}
