package dev.vitrine.app.attention;

import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import org.jspecify.annotations.Nullable;

/**
 * One event of the history with what the model looked at and what it did to the score.
 *
 * @param gap days since the event before; 0 for the first and where times are unknown
 * @param attention of the last position to this one, 0 to 1; null where the model has none or did not read the event
 * @param attentionShare of the largest attention, for a bar
 * @param gradientShare of the largest gradient either way, -1 to 1, for a bar
 * @param effectShare of the largest effect either way, -1 to 1, for a bar
 */
public record EventEffect(
        Influence event,
        long gap,
        @Nullable Float attention,
        double attentionShare,
        double gradientShare,
        double effectShare) {

    /** How far the three bars are from each other: the widest distance between two of their lengths, 0 to 2. */
    double disagreement() {
        double effect = Math.abs(effectShare);
        double widest = attention == null ? 0 : Math.abs(attentionShare - effect);
        if (event.gradient() == null) {
            return widest;
        }
        double between = Math.abs(gradientShare - effectShare);
        double looked = attention == null ? 0 : Math.abs(attentionShare - Math.abs(gradientShare));
        return Math.max(widest, Math.max(between, looked));
    }

    /** Without the gap before it, where it does not stand behind the event before it. */
    EventEffect alone() {
        return new EventEffect(event, 0, attention, attentionShare, gradientShare, effectShare);
    }
}
