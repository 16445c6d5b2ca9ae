package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Going on from a model of the same shop. */
@Timeout(120)
class FineTuningTest extends WithImportDesk {

    private static final int SHOPPERS = 40;
    private static final int ITEMS = 12;
    private static final int EVENTS = 6;
    private static final String HEADER = "user_id,item_id,timestamp";

    private Workspace workspace;

    @BeforeEach
    void trainBase() {
        workspace = desk.workspace();
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int shopper = 0; shopper < SHOPPERS; shopper++) {
            lines.addAll(events("s" + shopper, shopper, 10));
        }
        desk.importFiles(desk.file("spring.csv", lines.toArray(String[]::new)));
        SmallTraining.run(workspace, "spring", Map.of());
    }

    @Test
    void whatTheModelNeverSawIsNewWhateverItsTime() {
        assertProblem("fineTuning.nothingNewer", () -> fineTune(Map.of()), "2026-03-15 00:00 UTC");

        desk.importFiles(desk.file("later.csv", HEADER, "s3,i1,2026-04-01T00:00:00"));
        assertProblem("fineTuning.newerHeldOut", () -> fineTune(Map.of()), "1");

        List<String> older = new ArrayList<>(List.of(HEADER));
        older.addAll(events("newcomer", 4, 2));
        desk.importFiles(desk.file("older.csv", older.toArray(String[]::new)));
        TrainModel.Result result = fineTune(Map.of());

        assertEquals("spring", workspace.model(result.name()).parent());
    }

    @Test
    void isSetBesideTheModelItGoesOnFromOnTheSameTestEvents() {
        List<String> later = new ArrayList<>(List.of(HEADER));
        later.addAll(events("newcomer", 4, 20));
        later.add("s3,brand new,2026-04-01T00:00:00");
        desk.importFiles(desk.file("later.csv", later.toArray(String[]::new)));
        String tuned = fineTune(Map.of()).name();
        Snapshot snapshot = Snapshot.of(workspace, DatasetOptions.DEFAULT);

        MeasureEarlier.Result earlier = new MeasureEarlier(workspace)
                .run(tuned, snapshot, Progress.NONE)
                .orElseThrow();

        EvaluateModels.Result own = new EvaluateModels(workspace)
                .run(
                        new EvaluateModels.Request(List.of(tuned), Split.TEST, List.of(10), SeenItems.MASKED, null),
                        snapshot,
                        Progress.NONE);
        assertEquals("spring", earlier.name());
        assertEquals(workspace.model("spring").fingerprint(), earlier.fittedOn());
        assertEquals(own.fingerprint(), earlier.fingerprint());
        assertEquals(own.models().get(0).users(), earlier.users());
        assertEquals(1, earlier.unknownItems());
        double before = Objects.requireNonNull(earlier.metrics().get("ndcg@10")).value();
        double after = Objects.requireNonNull(own.models().get(0).metrics().get("ndcg@10"))
                .value();
        assertEquals(after - before, earlier.difference().value(), 1e-9);
    }

    @Test
    void oneThatGoesOnFromNothingThatIsThereStandsAlone() {
        Snapshot snapshot = Snapshot.of(workspace, DatasetOptions.DEFAULT);
        assertEquals(Optional.empty(), new MeasureEarlier(workspace).run("spring", snapshot, Progress.NONE));

        List<String> later = new ArrayList<>(List.of(HEADER));
        later.addAll(events("newcomer", 4, 20));
        desk.importFiles(desk.file("later.csv", later.toArray(String[]::new)));
        String tuned = fineTune(Map.of()).name();
        new ManageModels(workspace).delete("spring");
        Snapshot now = Snapshot.of(workspace, DatasetOptions.DEFAULT);
        assertEquals(Optional.empty(), new MeasureEarlier(workspace).run(tuned, now, Progress.NONE));

        SmallTraining.run(workspace, "spring", Map.of());
        assertEquals(Optional.empty(), new MeasureEarlier(workspace).run(tuned, now, Progress.NONE), "the name alone");
    }

    @Test
    void whatWouldNotFitIntoTheMemoryIsRefusedBeforeItBeginsWithWhatWould() {
        assertProblem(
                "fineTuning.tooLarge", () -> fineTune(Map.of("batch-positions", "1000000000")), "batch-positions=");
        assertEquals(List.of(), workspace.runs().interrupted());
        assertEquals(1, workspace.models(null).size());
    }

    /** One each day of March, from a day on. */
    private static List<String> events(String shopper, int first, int day) {
        return IntStream.range(0, EVENTS)
                .mapToObj(step -> "%s,i%d,2026-03-%02dT00:00:00".formatted(shopper, (first + step) % ITEMS, day + step))
                .toList();
    }

    private TrainModel.Result fineTune(Map<String, String> settings) {
        return fineTune("spring", settings);
    }

    private TrainModel.Result fineTune(String from, Map<String, String> settings) {
        FineTuneRequest request =
                new FineTuneRequest(from, null, null, settings, 1, null, 1, 1, "cpu", 0.2, 0, List.of(), null, false);
        return new TrainModel(workspace).run(request, new TrainingControl(), epoch -> {}, Progress.NONE);
    }
}
