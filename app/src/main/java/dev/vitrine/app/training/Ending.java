package dev.vitrine.app.training;

import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.Optimisation;
import dev.vitrine.engine.training.TrainingConfig;
import dev.vitrine.workspace.operations.Snapshot;
import dev.vitrine.workspace.operations.TrainModel;
import java.util.List;

/**
 * What ends a training that has no time budget.
 *
 * @param epochs most to be run
 * @param patience epochs without a better one after which it ends
 */
record Ending(int epochs, int patience) {

    static Ending of(TrainModel.Request request, Snapshot snapshot) {
        FineTuning how = request.ofOwnModel();
        TrainingConfig config = how != null
                ? TrainingConfig.goingOn(how, request.settings())
                : TrainingConfig.forData(snapshot.dataset()).withSettings(request.settings());
        Optimisation until = config.optimisation();
        Integer asked = request.epochs();
        return asked == null ? new Ending(until.maxEpochs(), until.patience()) : new Ending(asked, asked);
    }

    /** Seconds until the end, should no epoch be better than the best so far. */
    double secondsLeft(List<EpochReport> reports) {
        EpochReport last = reports.get(reports.size() - 1);
        int best = reports.stream()
                .filter(EpochReport::best)
                .mapToInt(EpochReport::epoch)
                .max()
                .orElse(0);
        int left = Math.min(epochs - last.epoch(), patience - (last.epoch() - best));
        return Math.max(0, left) * last.seconds() / last.epoch();
    }
}
