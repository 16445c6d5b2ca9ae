package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.calibration.Calibration;
import dev.vitrine.engine.calibration.CalibrationFit;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fits how a model's scores become the probability of the next purchase, on the validation split of the data it was
 * trained on, and measures on the test split how far that can be relied on.
 */
public final class CalibrateModel {

    private final Workspace workspace;

    public CalibrateModel(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Fits and keeps it with the model.
     *
     * @return empty where the scores say nothing of what is bought
     * @throws dev.vitrine.engine.ProblemException if there is no such model, it was fitted on the validation events too,
     *     or the data are others by now
     */
    public Optional<Calibration> run(String name, Progress progress) {
        return run(name, null, progress);
    }

    /**
     * The same on events that were read before.
     *
     * @param given read with the options of the model; null to read them now
     */
    public Optional<Calibration> run(String name, @Nullable Snapshot given, Progress progress) {
        ModelCard model = workspace.model(name);
        if (model.refit()) {
            throw WorkspaceProblem.of("calibration.refit", name);
        }
        Snapshot snapshot = given == null ? Snapshot.of(workspace, model.dataset()) : given;
        if (!snapshot.isDataOf(model)) {
            throw WorkspaceProblem.of("calibration.otherData", name);
        }
        LeaveLastOut events = LeaveLastOut.of(snapshot.dataset());
        Optional<Calibration> fitted = workspace
                .openModels()
                .use(model, recommender -> CalibrationFit.of(recommender, events, model.seed(), progress));
        fitted.ifPresent(calibration -> workspace.modelTable().setCalibration(name, calibration));
        return fitted;
    }
}
