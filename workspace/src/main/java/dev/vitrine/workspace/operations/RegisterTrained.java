package dev.vitrine.workspace.operations;

import dev.vitrine.engine.checkpoint.Manifest;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.training.BudgetPlan;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.ItemSettings;
import dev.vitrine.engine.training.Optimisation;
import dev.vitrine.engine.training.TrainingSummary;
import dev.vitrine.workspace.FreeName;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names a model in the registry once its checkpoint is whole, and says how its training went. */
final class RegisterTrained {

    private RegisterTrained() {}

    static TrainModel.Result of(Workspace open, TrainingMaterial material, List<EpochReport> epochs) {
        TrainModel.Request request = material.request();
        String checkpoint = material.checkpoint();
        Manifest manifest = open.checkpoints().manifest(checkpoint);
        Manifest.Fit fit = manifest.fit();
        TrainModel.Base base = request.base();
        String name = freeName(open, material.name());
        open.modelTable()
                .add(
                        new ModelCard(
                                name,
                                checkpoint,
                                request.kind(),
                                manifest.created(),
                                manifest.origin().fingerprint(),
                                manifest.origin().options(),
                                request.refit(),
                                request.seed(),
                                fit.epochs(),
                                fit.bestEpoch(),
                                fit.seconds(),
                                fit.settings(),
                                fit.validation(),
                                base == null ? null : base.parent(),
                                material.snapshot().cleaning().texts()),
                        epochs);
        return new TrainModel.Result(
                name,
                fit.epochs(),
                fit.bestEpoch(),
                fit.seconds(),
                request.seed(),
                fit.validation(),
                material.snapshot().isOlderThan(open),
                number(fit.settings(), TrainingSummary.DIVERGED),
                request.kind().isTransformer() && ItemSettings.lackPlacement(fit.settings()),
                judges(fit.settings(), material.dataset()),
                BudgetPlan.of(fit.settings()),
                null);
    }

    /** How many were drawn to judge epochs; null where nobody was left out. */
    private static @Nullable Integer judges(Map<String, String> settings, SequenceDataset dataset) {
        Integer most = number(settings, Optimisation.VALIDATION_USERS);
        return most == null || most == 0 || most >= LeaveLastOut.of(dataset).scoredUsers().length ? null : most;
    }

    private static @Nullable Integer number(Map<String, String> settings, String key) {
        String number = settings.get(key);
        return number == null ? null : Integer.valueOf(number);
    }

    /** A name taken meanwhile gets a number: a finished run is never lost over its name. */
    private static String freeName(Workspace open, String wanted) {
        return FreeName.of(wanted, name -> open.modelTable().find(name).isPresent());
    }
}
