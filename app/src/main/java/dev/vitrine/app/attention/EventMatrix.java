package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatData;
import dev.vitrine.app.control.HeatMark;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A matrix of the events of a history: both sides named by item, with its picture and what was done. */
final class EventMatrix {

    private EventMatrix() {}

    /** What the chosen layer and head weigh; empty for a model without attention. */
    static HeatData of(Explained explained, AttentionSlice slice, Locale language) {
        AttentionWeights attention = explained.result().attention();
        if (attention == null) {
            return HeatData.EMPTY;
        }
        List<Influence> read = Arrays.stream(explained.result().read())
                .skip(attention.firstPosition())
                .mapToObj(explained.result().history()::get)
                .toList();
        return of(slice.within(attention).of(attention), read, language);
    }

    /** @param values {@code [events][events]} */
    static HeatData of(float[][] values, List<Influence> events, Locale language) {
        List<String> titles =
                events.stream().map(event -> event.item().title(language)).toList();
        List<HeatMark> marks = events.stream()
                .map(event -> new HeatMark(event.item(), event.behaviour()))
                .toList();
        return new HeatData(values, titles, titles, marks, marks);
    }
}
