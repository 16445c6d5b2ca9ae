package dev.vitrine.workspace.operations;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.Judged;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks to go on training from a model, on events that are newer than those it was fitted on.
 *
 * @param from name of the model gone on from: a Transformer or a hybrid
 * @param name of the new model; null for the old one's with a number
 * @param settings overrides by key of what the old model was trained with; its shape stays
 * @param epochs exactly so many; null with {@code minutes} null too for early stopping
 * @param minutes time budget
 * @param replay see {@link FineTuning#replay}
 * @param frozenLayers see {@link FineTuning#frozenLayers}
 * @param shoppers ids of those to learn from, whatever the age of their events; empty for what is newer of all
 * @param judgements whether votes, thumbs and what was done with shown lists are learned from too
 */
public record FineTuneRequest(
        String from,
        @Nullable String name,
        Map<String, String> settings,
        @Nullable Integer epochs,
        @Nullable Double minutes,
        long seed,
        int threads,
        String device,
        double replay,
        int frozenLayers,
        List<String> shoppers,
        boolean judgements) {

    public FineTuneRequest {
        shoppers = List.copyOf(shoppers);
    }

    /**
     * The training that this comes to.
     *
     * @param model that it names
     * @throws ProblemException if the model has no Transformer, or there is no such shopper
     */
    public TrainModel.Request training(ModelCard model, Workspace workspace) {
        if (!model.kind().isTransformer()) {
            throw ProblemException.engine("fineTuning.noTransformer", model.name());
        }
        String checkpoint = workspace.checkpoints().folder(model.checkpoint()).toString();
        return new TrainModel.Request(
                model.kind(),
                name,
                settings,
                epochs,
                minutes,
                seed,
                threads,
                device,
                model.dataset(),
                model.refit(),
                new TrainModel.Base(
                        model.name(),
                        new FineTuning(checkpoint, replay, frozenLayers, userKeys(workspace), judged(workspace))));
    }

    private List<Judged> judged(Workspace workspace) {
        List<Judged> judged = judgements ? JudgedSignals.of(workspace).learned(workspace) : List.of();
        if (judgements && judged.isEmpty()) {
            throw WorkspaceProblem.of("fineTuning.noJudgements", from);
        }
        return judged;
    }

    private Set<Integer> userKeys(Workspace workspace) {
        return shoppers.stream()
                .map(id -> workspace
                        .shopper(id)
                        .map(ShopperCard::key)
                        .orElseThrow(() -> WorkspaceProblem.of("shopper.unknown", id)))
                .collect(Collectors.toSet());
    }
}
