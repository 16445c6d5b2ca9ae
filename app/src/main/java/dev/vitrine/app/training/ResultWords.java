package dev.vitrine.app.training;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.training.BudgetPlan;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.EvaluateModels.ModelResult;
import dev.vitrine.workspace.operations.EvaluateModels.PairedDifference;
import dev.vitrine.workspace.operations.MeasureEarlier;
import dev.vitrine.workspace.operations.MeasureJudgements;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in plain words what a training run came to. */
final class ResultWords {

    /** Whether the new model beats the obvious. */
    enum Verdict {
        /** Ahead of every baseline, and not by chance. */
        BETTER,
        /** The interval of at least one difference holds 0. */
        UNCLEAR,
        /** Behind a baseline, and not by chance. */
        WORSE,
        /** Nothing to compare with. */
        ALONE
    }

    private static final String HIT_RATE = "hr@10";

    private final Messages messages;

    ResultWords(Messages messages) {
        this.messages = messages;
    }

    static Verdict verdict(EvaluateModels.Result result) {
        List<PairedDifference> differences = result.differences();
        if (differences.isEmpty()) {
            return Verdict.ALONE;
        }
        if (differences.stream().anyMatch(each -> each.difference().high() < 0)) {
            return Verdict.WORSE;
        }
        return differences.stream().allMatch(each -> each.difference().low() > 0) ? Verdict.BETTER : Verdict.UNCLEAR;
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
                        earlier(outcome.earlier()),
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

    /** Beside the model gone on from. */
    private String earlier(MeasureEarlier.@Nullable Result earlier) {
        if (earlier == null) {
            return "";
        }
        Estimate difference = earlier.difference();
        String verdict = difference.low() > 0 ? "better" : difference.high() < 0 ? "worse" : "unclear";
        Estimate hits = earlier.metrics().getOrDefault(HIT_RATE, new Estimate(0, 0, 0));
        return messages.get(
                "training.earlier." + verdict,
                messages.get(
                        earlier.isOnSameData() ? "training.earlier.sameData" : "training.earlier",
                        earlier.name(),
                        hits.value(),
                        hits.low(),
                        hits.high(),
                        earlier.unknownItems()),
                difference.value(),
                difference.low(),
                difference.high());
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
        Estimate hits = hits(result);
        return messages.get("training.finds", result.name(), hits.value(), hits.low(), hits.high());
    }

    private String others(RunOutcome outcome, List<ModelResult> models) {
        return models.stream()
                .skip(1)
                .map(result -> messages.get(
                        "training.other", kind(outcome, result), hits(result).value()))
                .collect(Collectors.joining(messages.get("import.comma")));
    }

    private String kind(RunOutcome outcome, ModelResult result) {
        ModelKind kind = outcome.kinds().get(result.name());
        return kind == null ? result.name() : messages.get("model." + kind.id());
    }

    private static Estimate hits(ModelResult result) {
        return result.metrics().getOrDefault(HIT_RATE, new Estimate(0, 0, 0));
    }
}
