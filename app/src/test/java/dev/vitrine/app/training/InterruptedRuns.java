package dev.vitrine.app.training;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.runs.InterruptedRun;
import dev.vitrine.workspace.runs.RunCard;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Trainings that were broken off. */
final class InterruptedRuns {

    private static final long MARCH_2026 = 1_773_000_000_000L;

    private InterruptedRuns() {}

    /** A hybrid with a budget of ten minutes. */
    static InterruptedRun of(String name, int epochs) {
        List<EpochReport> reports = IntStream.rangeClosed(1, epochs)
                .mapToObj(epoch -> new EpochReport(epoch, 5, 0.001 * epoch, 0.002 * epoch, epoch, true))
                .toList();
        return new InterruptedRun(
                "folder",
                new RunCard(
                        RunCard.FORMAT,
                        name,
                        ModelKind.HYBRID,
                        null,
                        MARCH_2026,
                        10.0,
                        null,
                        "f",
                        1,
                        Map.of(),
                        JsonNodeFactory.instance.objectNode()),
                reports);
    }
}
