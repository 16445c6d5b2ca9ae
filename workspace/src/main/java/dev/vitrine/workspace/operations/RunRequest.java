package dev.vitrine.workspace.operations;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.training.TrainingRequest;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.runs.InterruptedRun;
import dev.vitrine.workspace.runs.RunCard;
import java.nio.file.Path;

/** What a training was asked for, as its worker reads it and as it is kept for a run that was interrupted. */
final class RunRequest {

    private static final ObjectMapper JSON = new JsonMapper();

    private RunRequest() {}

    static TrainingRequest training(TrainModel.Request request) {
        return new TrainingRequest(
                request.settings(),
                request.epochs(),
                request.minutes(),
                request.seed(),
                request.threads(),
                request.device(),
                request.refit(),
                request.kind() == ModelKind.HYBRID,
                request.base() == null ? null : request.base().how());
    }

    static RunCard card(TrainModel.Request request, String name, Snapshot snapshot) {
        return new RunCard(
                RunCard.FORMAT,
                name,
                request.kind(),
                request.base() == null ? null : request.base().parent(),
                System.currentTimeMillis(),
                request.minutes(),
                request.epochs(),
                snapshot.fingerprint(),
                snapshot.changes(),
                snapshot.cleaning().texts(),
                JSON.valueToTree(request));
    }

    /**
     * What an interrupted training was asked for.
     *
     * @throws ProblemException if another version of the program asked for it
     */
    static TrainModel.Request read(InterruptedRun run, Workspace open) {
        try {
            TrainModel.Request request = JSON.treeToValue(run.card().request(), TrainModel.Request.class);
            TrainModel.Base base = request.base();
            return base == null ? request : request.from(base.in(place(base, run, open)));
        } catch (JsonProcessingException e) {
            throw ProblemException.engine("training.otherState", run.name());
        }
    }

    /** The workspace may have been moved since. */
    private static Path place(TrainModel.Base base, InterruptedRun run, Workspace open) {
        return base.how().otherShop() == null
                ? open.checkpoints()
                        .folder(Path.of(base.how().checkpoint()).getFileName().toString())
                : open.runs().base(run);
    }
}
