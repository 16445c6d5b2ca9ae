package dev.vitrine.app.cli;

import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.runs.InterruptedRun;
import org.jspecify.annotations.Nullable;

/**
 * An interrupted training as the command line shows it.
 *
 * @param started milliseconds since epoch, UTC
 * @param epochs behind it
 * @param bestNdcg NDCG@10 on the validation split of the best of them; null where there is none
 */
record InterruptedView(
        String name,
        ModelKind kind,
        long started,
        int epochs,
        @Nullable Double bestNdcg) {

    static InterruptedView of(InterruptedRun run) {
        return new InterruptedView(
                run.name(),
                run.card().kind(),
                run.card().started(),
                run.epochs().size(),
                run.best()
                        .map(EpochReport::validationNdcg)
                        .filter(Double::isFinite)
                        .orElse(null));
    }
}
