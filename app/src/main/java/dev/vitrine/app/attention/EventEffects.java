package dev.vitrine.app.attention;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sets attention and effect of each event beside each other. */
final class EventEffects {

    private static final long DAY = 86_400_000;

    private EventEffects() {}

    /** One for each event of the history, oldest first. */
    static List<EventEffect> of(ExplainRecommendation.Result result, AttentionSlice slice) {
        List<Influence> history = result.history();
        @Nullable Float[] attention = attention(result, slice);
        double most = 0;
        double largest = 0;
        double steepest = 0;
        for (int i = 0; i < history.size(); i++) {
            Float weight = attention[i];
            most = Math.max(most, weight == null ? 0 : weight);
            largest = Math.max(largest, Math.abs(history.get(i).leaveOneOut()));
            steepest = Math.max(steepest, Math.abs(gradient(history.get(i))));
        }
        List<EventEffect> effects = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Float weight = attention[i];
            effects.add(new EventEffect(
                    history.get(i),
                    i == 0 ? 0 : gap(history.get(i - 1).time(), history.get(i).time()),
                    weight,
                    weight == null || most == 0 ? 0 : weight / most,
                    steepest == 0 ? 0 : gradient(history.get(i)) / steepest,
                    largest == 0 ? 0 : history.get(i).leaveOneOut() / largest));
        }
        return effects;
    }

    private static float gradient(Influence event) {
        Float gradient = event.gradient();
        return gradient == null ? 0 : gradient;
    }

    private static @Nullable Float[] attention(ExplainRecommendation.Result result, AttentionSlice slice) {
        if (slice.isRollout()) {
            return result.history().stream().map(Influence::rollout).toArray(Float[]::new);
        }
        @Nullable Float[] attention = new @Nullable Float[result.history().size()];
        AttentionWeights weights = result.attention();
        if (weights != null) {
            float[] row = slice.within(weights).lastRow(weights);
            for (int i = 0; i < row.length; i++) {
                attention[result.read()[weights.firstPosition() + i]] = row[i];
            }
        }
        return attention;
    }

    private static long gap(long before, long time) {
        return before == SequenceDataset.NO_TIME || time == SequenceDataset.NO_TIME
                ? 0
                : Math.max(0, Math.floorDiv(time, DAY) - Math.floorDiv(before, DAY));
    }
}
