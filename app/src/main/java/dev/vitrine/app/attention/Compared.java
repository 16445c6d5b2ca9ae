package dev.vitrine.app.attention;

import dev.vitrine.app.control.HeatData;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Two explanations of the same item beside each other: of two models, or of two shoppers. */
record Compared(Explained first, Explained second, AttentionSlice slice) {

    /**
     * An event that both have, or an item that one of two shoppers has had.
     *
     * @param attention of the first, null where it has none or did not read the event
     */
    record Row(
            ItemCard item,
            @Nullable Float attention,
            @Nullable Float otherAttention,
            @Nullable Float effect,
            @Nullable Float otherEffect) {

        /** How much more the event does in the second; what one lacks does nothing. */
        double effectDifference() {
            return (otherEffect == null ? 0 : otherEffect) - (effect == null ? 0 : effect);
        }
    }

    /** Whether both are about the same events, so that they can be taken from each other. */
    boolean ofSameEvents() {
        return first.shopper().equals(second.shopper())
                && first.result().asOf() == second.result().asOf()
                && events(first).equals(events(second));
    }

    private static List<String> events(Explained explained) {
        return explained.result().history().stream()
                .map(event -> event.item().id() + "@" + event.time())
                .toList();
    }

    /** Weights of the second less those of the first, over the events that both read; empty if there are none. */
    HeatData difference(Locale language) {
        AttentionWeights own = first.result().attention();
        AttentionWeights others = second.result().attention();
        if (own == null || others == null || !ofSameEvents()) {
            return HeatData.EMPTY;
        }
        int[] common = IntStream.range(0, first.result().history().size())
                .filter(event -> first.attentionIndexOf(event) >= 0 && second.attentionIndexOf(event) >= 0)
                .toArray();
        float[][] before = slice.within(own).of(own);
        float[][] after = slice.within(others).of(others);
        float[][] difference = new float[common.length][common.length];
        for (int row = 0; row < common.length; row++) {
            for (int column = 0; column < common.length; column++) {
                difference[row][column] =
                        after[second.attentionIndexOf(common[row])][second.attentionIndexOf(common[column])]
                                - before[first.attentionIndexOf(common[row])][first.attentionIndexOf(common[column])];
            }
        }
        return EventMatrix.of(
                difference,
                IntStream.of(common).mapToObj(first.result().history()::get).toList(),
                language);
    }

    /** The map of one of the two; empty for a model without attention. */
    HeatData map(Explained of, Locale language) {
        return EventMatrix.of(of, slice, language);
    }

    /** Each event of the same history; of two histories each item, its attention summed, with its strongest effect. */
    List<Row> rows() {
        List<EventEffect> own = EventEffects.of(first.result(), slice);
        List<EventEffect> others = EventEffects.of(second.result(), slice);
        if (ofSameEvents()) {
            return IntStream.range(0, own.size())
                    .mapToObj(event -> new Row(
                            own.get(event).event().item(),
                            own.get(event).attention(),
                            others.get(event).attention(),
                            own.get(event).event().leaveOneOut(),
                            others.get(event).event().leaveOneOut()))
                    .toList();
        }
        Map<String, EventEffect> mine = byItem(own);
        Map<String, EventEffect> theirs = byItem(others);
        List<Row> rows = new ArrayList<>();
        Map<String, EventEffect> all = new LinkedHashMap<>(mine);
        theirs.forEach(all::putIfAbsent);
        all.forEach((id, effect) -> rows.add(row(effect.event().item(), mine.get(id), theirs.get(id))));
        return rows;
    }

    private static Row row(ItemCard item, @Nullable EventEffect own, @Nullable EventEffect other) {
        return new Row(
                item,
                own == null ? null : own.attention(),
                other == null ? null : other.attention(),
                own == null ? null : own.event().leaveOneOut(),
                other == null ? null : other.event().leaveOneOut());
    }

    private static Map<String, EventEffect> byItem(List<EventEffect> effects) {
        Map<String, EventEffect> byItem = new LinkedHashMap<>();
        for (EventEffect effect : effects) {
            byItem.merge(effect.event().item().id(), effect, Compared::together);
        }
        return byItem;
    }

    private static EventEffect together(EventEffect one, EventEffect other) {
        Float a = one.attention();
        Float b = other.attention();
        Float attention = a == null ? b : b == null ? a : Float.valueOf(a + b);
        boolean stronger =
                Math.abs(other.event().leaveOneOut()) > Math.abs(one.event().leaveOneOut());
        Influence event = stronger ? other.event() : one.event();
        return new EventEffect(event, 0, attention, 0, 0, 0);
    }

    /** Both have attention. */
    boolean hasAttention() {
        return first.hasAttention() && second.hasAttention();
    }
}
