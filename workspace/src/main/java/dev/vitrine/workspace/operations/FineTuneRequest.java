package dev.vitrine.workspace.operations;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.Judged;
import dev.vitrine.engine.training.OtherShop;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks to go on training from a model: from one of this workspace on events that are newer than those it was fitted on,
 * from one of another shop on all.
 *
 * @param from name of the model gone on from: a Transformer or a hybrid
 * @param otherShop folder of the workspace that has it; null for this one
 * @param name of the new model; null for the old one's with a number
 * @param settings overrides by key of what the old model was trained with; its shape stays
 * @param epochs exactly so many; null with {@code minutes} null too for early stopping
 * @param minutes time budget
 * @param replay see {@link FineTuning#replay}; of no use from another shop's model
 * @param frozenLayers see {@link FineTuning#frozenLayers}
 * @param shoppers ids of those to learn from, whatever the age of their events; empty for what is newer of all
 * @param segment name of the segment whose shoppers to learn from likewise; null for none
 * @param judgements whether votes, thumbs and what was done with shown lists are learned from too
 */
public record FineTuneRequest(
        String from,
        @Nullable Path otherShop,
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
        @Nullable String segment,
        boolean judgements) {

    public FineTuneRequest {
        shoppers = List.copyOf(shoppers);
    }

    /**
     * The training that this comes to.
     *
     * @throws ProblemException if there is no such model, it cannot be gone on from, or there is no such shopper or
     *     segment
     */
    public TrainModel.Request training(Workspace workspace, Progress progress) {
        return otherShop == null
                ? fromOwn(workspace.model(from), workspace, progress)
                : fromOther(new OtherShopModels(otherShop, workspace).find(from), workspace, progress);
    }

    private TrainModel.Request fromOwn(ModelCard model, Workspace workspace, Progress progress) {
        if (!model.kind().isTransformer()) {
            throw ProblemException.engine("fineTuning.noTransformer", model.name());
        }
        String checkpoint = workspace.checkpoints().folder(model.checkpoint()).toString();
        FineTuning how = how(checkpoint, replay, arrived(model, workspace), null, workspace, progress);
        return training(model.kind(), model.dataset(), model.refit(), how);
    }

    private TrainModel.Request fromOther(OtherShopModels.Model model, Workspace workspace, Progress progress) {
        FineTuning how = how(model.checkpoint().toString(), 0, Set.of(), model.origin(), workspace, progress);
        return training(model.kind(), DatasetOptions.DEFAULT, false, how);
    }

    private TrainModel.Request training(ModelKind kind, DatasetOptions dataset, boolean refit, FineTuning how) {
        return new TrainModel.Request(
                kind,
                name,
                settings,
                epochs,
                minutes,
                seed,
                threads,
                device,
                dataset,
                refit,
                new TrainModel.Base(from, how));
    }

    /** Of whom imports that came in since the model's training brought events older than its newest one. */
    private Set<Integer> arrived(ModelCard model, Workspace workspace) {
        Long newest =
                workspace.checkpoints().manifest(model.checkpoint()).origin().newest();
        if (newest == null || segment != null || !shoppers.isEmpty()) {
            return Set.of();
        }
        long began = model.created() - (long) (1000 * model.seconds());
        return new SequenceReader(workspace.database()).arrived(model.dataset(), began, newest);
    }

    private FineTuning how(
            String checkpoint,
            double share,
            Set<Integer> arrived,
            @Nullable OtherShop origin,
            Workspace workspace,
            Progress progress) {
        Set<Integer> users = segment == null ? named(workspace) : members(workspace, segment, progress);
        return new FineTuning(checkpoint, share, frozenLayers, users, segment, judged(workspace), arrived, origin);
    }

    private List<Judged> judged(Workspace workspace) {
        List<Judged> judged = judgements ? JudgedSignals.of(workspace).learned(workspace) : List.of();
        if (judgements && judged.isEmpty()) {
            throw WorkspaceProblem.of("fineTuning.noJudgements", from);
        }
        return judged;
    }

    private static Set<Integer> members(Workspace workspace, String segment, Progress progress) {
        Set<Integer> keys = new SegmentMembers(workspace)
                .now(workspace.segments().find(segment), progress).stream()
                        .boxed()
                        .collect(Collectors.toSet());
        if (keys.isEmpty()) {
            throw WorkspaceProblem.of("segment.empty", segment);
        }
        return keys;
    }

    private Set<Integer> named(Workspace workspace) {
        return shoppers.stream()
                .map(id -> workspace
                        .shopper(id)
                        .map(ShopperCard::key)
                        .orElseThrow(() -> WorkspaceProblem.of("shopper.unknown", id)))
                .collect(Collectors.toSet());
    }
}
