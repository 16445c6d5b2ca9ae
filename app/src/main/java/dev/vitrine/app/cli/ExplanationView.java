package dev.vitrine.app.cli;

import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One recommendation explained: the answer of {@code explain}.
 *
 * @param attention {@code [layer][head][query][key]}, or null for models without it
 * @param attentionFrom position of the history that index 0 of the attention stands for, or null likewise
 */
record ExplanationView(
        AsOf asOf,
        String model,
        String shopper,
        String item,
        String title,
        float score,
        int rank,
        List<Event> history,
        float @Nullable [][][][] attention,
        @Nullable Integer attentionFrom) {

    record Event(
            int position,
            String item,
            String title,
            String behaviour,
            @Nullable Float attention,
            float leaveOneOut) {}

    static ExplanationView of(ExplainRecommendation.Result result, String model, String shopper, Locale locale) {
        List<Event> history = result.history().stream()
                .map(influence -> new Event(
                        influence.position(),
                        influence.item().id(),
                        influence.item().title(locale),
                        influence.behaviour(),
                        influence.attention(),
                        influence.leaveOneOut()))
                .toList();
        AttentionWeights attention = result.attention();
        return new ExplanationView(
                result.asOf(),
                model,
                shopper,
                result.item().id(),
                result.item().title(locale),
                result.score(),
                result.rank(),
                history,
                attention == null ? null : attention.weights(),
                attention == null ? null : attention.firstPosition());
    }
}
