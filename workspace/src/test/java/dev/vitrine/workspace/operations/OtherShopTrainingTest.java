package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.segments.Segment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OtherShopTrainingTest {

    private static final int EPOCHS = 4;

    @TempDir
    Path folder;

    private Workspace garden;
    private Workspace shop;

    @BeforeEach
    void trainThere() {
        garden = Workspace.open(folder.resolve("garden"));
        RingShop.fill(garden);
        shop = Workspace.open(folder.resolve("shop"));
        RingShop.fill(shop);
        train("spring", "true");
    }

    private void train(String name, String text) {
        SmallTraining.run(garden, name, Map.of("use-text", text));
    }

    @AfterEach
    void close() {
        shop.close();
        garden.close();
    }

    @Test
    void aTrainingThatWasKilledGoesOnThoughTheOtherShopsModelIsGone() {
        assertThrows(
                ProblemException.class,
                () -> goOn(report -> {
                    if (report.epoch() >= 2) {
                        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
                    }
                }));
        new ManageModels(garden).delete("spring");
        assertNull(shop.runs().interrupted("spring").card().parent(), "no model of this workspace");

        TrainModel.Result result =
                new TrainModel(shop).resume("spring", null, new TrainingControl(), epoch -> {}, Progress.NONE);

        assertEquals(EPOCHS, result.epochs());
        ModelCard model = shop.model("spring");
        assertEquals("garden", model.otherShop().orElseThrow().shop());
        assertEquals(List.of(), shop.runs().interrupted());
    }

    @Test
    void whatIsListedForOtherShopsFollowsTheModels() {
        train("blind", "false");
        OtherShopModels models = new OtherShopModels(garden.folder(), shop);
        assertEquals(List.of("spring"), names(models), "that one alone reads texts");

        garden.checkpoints().delete(garden.model("blind").checkpoint());
        new ManageModels(garden).rename("spring", "summer");
        assertEquals(List.of("summer"), names(models), "one that cannot be read is no obstacle");

        new ManageModels(garden).delete("summer");
        assertProblem("checkpoint.missingFile", models::fit);
        new ManageModels(garden).delete("blind");
        assertProblem("otherShop.noneFit", models::fit);
    }

    @Test
    void learnsFromTheShoppersOfASegment() {
        shop.segments().save(new Segment("all", ""));
        TrainModel.Result result =
                new TrainModel(shop).run(request("all"), new TrainingControl(), epoch -> {}, Progress.NONE);
        Map<String, String> settings = shop.model(result.name()).settings();
        assertEquals("all", settings.get("segment"));
        assertEquals(Integer.toString(RingShop.SHOPPERS), settings.get("shoppers"));
        assertTrue(shop.runs().interrupted().isEmpty());
    }

    @Test
    void whatWouldNotFitIntoTheMemoryIsRefusedBeforeItBegins() {
        Map<String, String> huge = Map.of("batch-positions", "1000000000");

        assertProblem(
                "fineTuning.tooLarge",
                () -> new TrainModel(shop).run(request(null, huge), new TrainingControl(), epoch -> {}, Progress.NONE),
                "batch-positions=");
        assertEquals(List.of(), shop.runs().interrupted());
    }

    private static List<String> names(OtherShopModels models) {
        return models.fit().stream().map(OtherShopModels.Model::name).toList();
    }

    private void goOn(Consumer<EpochReport> onEpoch) {
        new TrainModel(shop).run(request(null), new TrainingControl(), onEpoch, Progress.NONE);
    }

    private FineTuneRequest request(String segment) {
        return request(segment, Map.of());
    }

    private FineTuneRequest request(String segment, Map<String, String> settings) {
        return new FineTuneRequest(
                "spring", garden.folder(), null, settings, EPOCHS, null, 1, 1, "cpu", 0, 0, List.of(), segment, false);
    }
}
