package dev.vitrine.workspace.operations;

import dev.vitrine.engine.PartOfProgress;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions.TimeTies;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.EvaluationReport;
import dev.vitrine.engine.evaluation.Evaluator;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.segments.Segment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Measures models on a split by the protocol; models that cannot be compared are refused or named. */
public final class EvaluateModels {

    /**
     * @param models names; empty for all that were fitted on the data as they are now, as the newest model sees them
     * @param cuts cut-offs, ascending
     * @param lists file to write the scored lists to, as model,shopper,rank,item,score; null for none
     * @param segment of whose shoppers, told by what they did before what is held out; null for all. What is measured of
     *     some is not kept with the model
     */
    public record Request(
            List<String> models,
            Split split,
            List<Integer> cuts,
            SeenItems seen,
            @Nullable Path lists,
            @Nullable Segment segment) {

        /** Of all shoppers. */
        public Request(List<String> models, Split split, List<Integer> cuts, SeenItems seen, @Nullable Path lists) {
            this(models, split, cuts, seen, lists, null);
        }

        public Request {
            models = List.copyOf(models);
            cuts = List.copyOf(cuts);
            if (cuts.isEmpty() || cuts.stream().anyMatch(cut -> cut < 1)) {
                throw WorkspaceProblem.of("evaluate.badCut", cuts.toString());
            }
        }
    }

    /**
     * @param segment name; null for all shoppers
     * @param models in the order asked for
     * @param differences of the first model to each other
     * @param notCompared ready models left out because they were fitted on other data or another order
     */
    public record Result(
            String fingerprint,
            Split split,
            @Nullable String segment,
            SeenItems seen,
            TimeTies timeTies,
            List<Integer> cut,
            int candidates,
            List<ModelResult> models,
            List<PairedDifference> differences,
            List<String> notCompared) {}

    /** @param fittedOn what the weights come from: {@code training} or {@code training+validation} */
    public record ModelResult(
            String name,
            long seed,
            String fittedOn,
            boolean refit,
            int users,
            Map<String, Integer> excluded,
            Map<String, Estimate> metrics) {}

    /** By how much the first model's NDCG at the first cut-off is above the other's, over the same users. */
    public record PairedDifference(String model, String other, String metric, Estimate difference) {}

    private final Workspace workspace;

    public EvaluateModels(Workspace workspace) {
        this.workspace = workspace;
    }

    /** On the events as they are now. */
    public Result run(Request request, Progress progress) {
        List<ModelCard> asked = asked(request);
        progress.update(0, "evaluate.reading");
        return run(request, asked, Snapshot.of(workspace, asked.get(0).dataset()), progress);
    }

    /** On events that were read before. */
    public Result run(Request request, Snapshot snapshot, Progress progress) {
        return run(request, asked(request), snapshot, progress);
    }

    private Result run(Request request, List<ModelCard> asked, Snapshot snapshot, Progress progress) {
        SequenceDataset dataset = snapshot.dataset();
        String fingerprint = snapshot.fingerprint();
        List<ModelCard> models = comparable(request, asked, snapshot);
        Map<ModelCard, EvaluationReport> reports = measure(request, models, dataset, fingerprint, progress);
        if (request.segment() == null) {
            new EvaluationTable(workspace.database()).add(reports, dataset.options());
        }
        return new Result(
                fingerprint,
                request.split(),
                request.segment() == null ? null : request.segment().name(),
                request.seen(),
                dataset.options().timeTies(),
                request.cuts(),
                dataset.vocabulary().size(),
                results(reports),
                differences(request, reports),
                asked.stream()
                        .filter(model -> !models.contains(model))
                        .map(ModelCard::name)
                        .toList());
    }

    private List<ModelCard> asked(Request request) {
        List<ModelCard> models = request.models().isEmpty()
                ? workspace.models(null)
                : request.models().stream().map(workspace::model).toList();
        if (models.isEmpty()) {
            throw WorkspaceProblem.of("model.none");
        }
        return models;
    }

    /** Of models named one by one each must be comparable; of all there are, those that are. */
    private static List<ModelCard> comparable(Request request, List<ModelCard> asked, Snapshot snapshot) {
        List<ModelCard> alike = asked.stream().filter(snapshot::isDataOf).toList();
        boolean named = !request.models().isEmpty();
        if (alike.isEmpty() || (named && alike.size() < asked.size())) {
            asked.forEach(snapshot::requireDataOf);
        }
        return alike;
    }

    private Map<ModelCard, EvaluationReport> measure(
            Request request, List<ModelCard> models, SequenceDataset dataset, String fingerprint, Progress progress) {
        LeaveLastOut events = LeaveLastOut.of(
                dataset, new SegmentMembers(workspace).among(request.segment(), dataset, request.split(), progress));
        int[] cuts = request.cuts().stream().mapToInt(Integer::intValue).toArray();
        Map<ModelCard, EvaluationReport> reports = new LinkedHashMap<>();
        try (ScoredLists lists = ScoredLists.to(request.lists(), workspace, dataset)) {
            for (ModelCard model : models) {
                Progress part = PartOfProgress.of(progress, reports.size(), models.size());
                reports.put(
                        model,
                        workspace
                                .openModels()
                                .use(
                                        model,
                                        recommender -> Evaluator.evaluate(
                                                recommender,
                                                events,
                                                request.split(),
                                                request.seen(),
                                                cuts,
                                                fingerprint,
                                                lists.of(model, recommender.vocabulary()),
                                                part)));
            }
            lists.keep();
        }
        return reports;
    }

    private static List<ModelResult> results(Map<ModelCard, EvaluationReport> reports) {
        List<ModelResult> results = new ArrayList<>();
        reports.forEach((model, report) -> results.add(new ModelResult(
                model.name(),
                model.seed(),
                model.refit() ? "training+validation" : "training",
                model.refit(),
                report.users(),
                Map.of("targetSeen", report.excludedTargetSeen()),
                report.metrics())));
        return results;
    }

    private static List<PairedDifference> differences(Request request, Map<ModelCard, EvaluationReport> reports) {
        String metric = RankingMetrics.NDCG.key(request.cuts().get(0));
        List<ModelCard> models = List.copyOf(reports.keySet());
        List<PairedDifference> differences = new ArrayList<>();
        for (ModelCard other : models.subList(1, models.size())) {
            EvaluationReport mine = Objects.requireNonNull(reports.get(models.get(0)));
            EvaluationReport theirs = Objects.requireNonNull(reports.get(other));
            differences.add(new PairedDifference(
                    models.get(0).name(), other.name(), metric, PairedBootstrap.of(mine, theirs, metric)));
        }
        return differences;
    }
}
