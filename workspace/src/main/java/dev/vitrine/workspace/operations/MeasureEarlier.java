package dev.vitrine.workspace.operations;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.vitrine.engine.PartOfProgress;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.EvaluationReport;
import dev.vitrine.engine.evaluation.Evaluator;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.recommend.EarlierModel;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import java.util.Map;
import java.util.Optional;

/**
 * Measures the model that a fine-tuned one goes on from on the test events of that one: the same shoppers, candidates and
 * protocol. It stays fitted on its earlier data, which is said beside its numbers; these are not kept with it.
 */
public final class MeasureEarlier {

    private static final int CUT = 10;

    /**
     * @param name of the model gone on from
     * @param fittedOn fingerprint of its data
     * @param fingerprint of the data that both are measured on
     * @param users scored
     * @param unknownItems candidates that it does not know, which stand below all others
     * @param metrics its own
     * @param tuned those of the fine-tuned model
     * @param difference of NDCG@10, the fine-tuned model's less its own, with the paired 95% interval
     */
    public record Result(
            String name,
            String fittedOn,
            String fingerprint,
            int users,
            int unknownItems,
            Map<String, Estimate> metrics,
            Map<String, Estimate> tuned,
            Estimate difference) {

        /** Whether the earlier model was fitted on the very data that both are measured on. */
        @JsonIgnore
        public boolean isOnSameData() {
            return fittedOn.equals(fingerprint);
        }
    }

    private final Workspace workspace;

    public MeasureEarlier(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * @param tuned name of the fine-tuned model
     * @param snapshot that it was fitted on
     * @return empty where it goes on from none, from one of another shop, from one that is gone, or from one whose data were
     *     asked for otherwise, so that the two cannot be set beside each other
     */
    public Optional<Result> run(String tuned, Snapshot snapshot, Progress progress) {
        ModelCard model = workspace.model(tuned);
        snapshot.requireDataOf(model);
        return earlier(model).map(earlier -> compare(model, earlier, snapshot, progress));
    }

    /**
     * The same on the events as they are now, which are read only where there is an earlier model.
     *
     * @throws dev.vitrine.engine.ProblemException if they are others than the fine-tuned model was fitted on
     */
    public Optional<Result> run(String tuned, Progress progress) {
        ModelCard model = workspace.model(tuned);
        return earlier(model).map(earlier -> {
            progress.update(-1, "train.measuring");
            Snapshot snapshot = Snapshot.of(workspace, model.dataset());
            snapshot.requireDataOf(model);
            return compare(model, earlier, snapshot, progress);
        });
    }

    private Optional<ModelCard> earlier(ModelCard model) {
        return workspace.models(null).stream()
                .filter(earlier -> earlier.name().equals(model.parent()))
                .filter(earlier -> earlier.created() < model.created()) // a later one only got the name
                .filter(earlier -> earlier.dataset().equals(model.dataset()) && earlier.refit() == model.refit())
                .findFirst();
    }

    private Result compare(ModelCard model, ModelCard earlier, Snapshot snapshot, Progress progress) {
        LeaveLastOut events = LeaveLastOut.of(snapshot.dataset());
        EvaluationReport mine = workspace
                .openModels()
                .use(model, recommender -> test(recommender, events, snapshot, PartOfProgress.of(progress, 0, 2)));
        return workspace.openModels().use(earlier, (recommender, origin) -> {
            EarlierModel before = new EarlierModel(recommender, origin.behaviourTypes(), snapshot.dataset());
            EvaluationReport theirs = test(before, events, snapshot, PartOfProgress.of(progress, 1, 2));
            return new Result(
                    earlier.name(),
                    earlier.fingerprint(),
                    snapshot.fingerprint(),
                    theirs.users(),
                    before.unknownItems(),
                    theirs.metrics(),
                    mine.metrics(),
                    PairedBootstrap.of(mine, theirs, RankingMetrics.NDCG.key(CUT)));
        });
    }

    private static EvaluationReport test(
            Recommender recommender, LeaveLastOut events, Snapshot snapshot, Progress progress) {
        return Evaluator.evaluate(
                recommender, events, Split.TEST, SeenItems.MASKED, new int[] {CUT}, snapshot.fingerprint(), progress);
    }
}
