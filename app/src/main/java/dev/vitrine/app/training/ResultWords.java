package dev.vitrine.app.training;

import dev.vitrine.app.i18n.EarlierWords;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.i18n.Verdict;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.training.BudgetPlan;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.EvaluateModels.ModelResult;
import dev.vitrine.workspace.operations.EvaluateModels.PairedDifference;
import dev.vitrine.workspace.operations.MeasureJudgements;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a training run came to. */
final class ResultWords {

    private final Messages messages;

    ResultWords(Messages messages) {
        this.messages = messages;
    }

    static Verdict verdict(EvaluateModels.Result result) {
        return Verdict.of(
                result.differences().stream().map(PairedDifference::difference).toList());
    }

    /** The new model's hit rate with its interval, and those of the others. */
    String sentence(RunOutcome outcome) {
        List<ModelResult> models = outcome.masked().models();
        String own = own(models.get(0));
        String others = others(outcome, models);
        return others.isEmpty() ? own + messages.get("training.full") : messages.get("training.beside", own, others);
    }

    /** What must be known about the number; empty where nothing must. */
    String caveat(RunOutcome outcome) {
        return Stream.of(
                        outcome.earlier() == null ? "" : earlierWords().beside(outcome.earlier()),
                        refitted(outcome),
                        diverged(outcome),
                        outcome.newItemsUnplaced() ? messages.get("training.unplaced") : "",
                        plan(outcome.plan()),
                        outcome.judges() == null ? "" : messages.get("training.sampled", outcome.judges()),
                        judged(outcome),
                        leftOut(outcome),
                        uncalibrated(outcome.uncalibrated()),
                        outcome.newerData() ? messages.get("training.newerData") : "")
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String plan(@Nullable BudgetPlan plan) {
        return plan == null
                ? ""
                : messages.get(
                        "training.plan." + plan.reason().name().toLowerCase(Locale.ROOT),
                        plan.dimension(),
                        plan.length(),
                        1000 * plan.stepSeconds(),
                        plan.epochSeconds(),
                        plan.epochs(),
                        plan.wanted());
    }

    private String refitted(RunOutcome outcome) {
        String measured = outcome.masked().models().get(0).name();
        return measured.equals(outcome.model()) ? "" : messages.get("training.refitted", outcome.model(), measured);
    }

    private String uncalibrated(@Nullable Problem problem) {
        return problem == null ? "" : messages.get("training.uncalibrated", problem.line(messages.locale()));
    }

    private String judged(RunOutcome outcome) {
        MeasureJudgements.Result judged = outcome.judged();
        return judged == null
                ? ""
                : messages.get(
                        "training.judged",
                        judged.judgements(),
                        judged.pairs(),
                        judged.shoppers(),
                        judged.before(),
                        judged.after(),
                        100 * judged.difference().low(),
                        100 * judged.difference().high());
    }

    private String diverged(RunOutcome outcome) {
        Integer epoch = outcome.divergedEpoch();
        return epoch == null ? "" : messages.get("training.diverged", epoch);
    }

    /** What shoppers left out mean for the number; empty where they are few. */
    private String leftOut(RunOutcome outcome) {
        EvaluateModels.Result kept = outcome.kept();
        if (kept == null) {
            return "";
        }
        double excluded = TrainingRun.excludedShare(outcome.masked().models().get(0));
        List<ModelResult> models = kept.models();
        return messages.get(
                "training.excluded",
                excluded,
                messages.get("training.beside", own(models.get(0)), others(outcome, models)));
    }

    private String own(ModelResult result) {
        return earlierWords().finds(result.name(), result.metrics());
    }

    private EarlierWords earlierWords() {
        return new EarlierWords(messages.words());
    }

    private String others(RunOutcome outcome, List<ModelResult> models) {
        return models.stream()
                .skip(1)
                .map(result -> messages.get(
                        "training.other",
                        kind(outcome, result),
                        EarlierWords.hits(result.metrics()).value()))
                .collect(Collectors.joining(messages.get("import.comma")));
    }

    private String kind(RunOutcome outcome, ModelResult result) {
        ModelKind kind = outcome.kinds().get(result.name());
        return kind == null ? result.name() : messages.get("model." + kind.id());
    }
}
