package dev.vitrine.app.training;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.training.BudgetPlan;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.MeasureEarlier;
import dev.vitrine.workspace.operations.MeasureJudgements;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a training run came to, measured on the test split.
 *
 * @param model name of the new model, the first of the results unless it was fitted on everything: then the first is the
 *     measured one that it was fitted as
 * @param kinds of the measured models, by name
 * @param masked items of the history are no candidates
 * @param kept nothing is removed; only where many shoppers had to be left out of {@code masked}
 * @param divergedEpoch in which training ran out of bounds and ended; null where it did not
 * @param newItemsUnplaced whether it was stopped before it was chosen how new products are placed
 * @param plan what was chosen for the time budget; null where there was none
 * @param judges shoppers that each epoch was judged by, where these were drawn from all; null where all were asked
 * @param judged what learning from judgements did to held-out ones; null where that was not done
 * @param newerData whether data were imported while the model trained, which it knows nothing of
 * @param earlier the model gone on from, on the same test events; null where there is none beside which it can be set
 * @param uncalibrated why its scores could not be made probabilities; null where they could
 */
public record RunOutcome(
        String model,
        Map<String, ModelKind> kinds,
        EvaluateModels.Result masked,
        EvaluateModels.@Nullable Result kept,
        @Nullable Integer divergedEpoch,
        boolean newItemsUnplaced,
        @Nullable BudgetPlan plan,
        @Nullable Integer judges,
        boolean newerData,
        MeasureJudgements.@Nullable Result judged,
        MeasureEarlier.@Nullable Result earlier,
        @Nullable Problem uncalibrated) {

    public RunOutcome {
        kinds = Map.copyOf(kinds);
    }
}
