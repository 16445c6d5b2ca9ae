package dev.vitrine.app.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vitrine.app.testing.TestItems;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import dev.vitrine.workspace.operations.ExplainRecommendation.Result;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventEffectsTest {

    private static final long DAY = 86_400_000;
    private static final AttentionSlice MEAN = new AttentionSlice(0, AttentionSlice.MEAN);

    /** Two heads over two positions: the last row is (0.2, 0.8) and (0.6, 0.4). */
    private static final AttentionWeights TWO_HEADS =
            new AttentionWeights(new float[][][][] {{{{1, 0}, {0.2f, 0.8f}}, {{1, 0}, {0.6f, 0.4f}}}}, 1);

    @Test
    void setsTheMeanOfTheHeadsBesideTheEventsThatWereRead() {
        // Of four events the model does not know the second; of the other three it reads the last two.
        Result result = result(new int[] {0, 2, 3}, TWO_HEADS, 1, 0, -4, 2);
        List<EventEffect> effects = EventEffects.of(result, MEAN);
        assertNull(effects.get(0).attention());
        assertNull(effects.get(1).attention());
        assertEquals(0.4f, effects.get(2).attention(), 1e-6);
        assertEquals(0.6f, effects.get(3).attention(), 1e-6);
        assertEquals(1, effects.get(3).attentionShare(), 1e-6);
        assertEquals(-1, effects.get(2).effectShare(), 1e-6);
        assertEquals(0.5, effects.get(3).effectShare(), 1e-6);
    }

    @Test
    void findsAnEventInTheAttention() {
        Explained explained = new Explained("m", "s", result(new int[] {0, 2, 3}, TWO_HEADS, 1, 0, -4, 2), List.of());
        assertEquals(-1, explained.attentionIndexOf(0));
        assertEquals(-1, explained.attentionIndexOf(1));
        assertEquals(0, explained.attentionIndexOf(2));
        assertEquals(1, explained.attentionIndexOf(3));
    }

    @Test
    void oneHeadIsShownByItself() {
        Result result = result(new int[] {0, 1, 2}, TWO_HEADS, 1, 1, 1);
        assertEquals(
                0.8f, EventEffects.of(result, new AttentionSlice(0, 0)).get(2).attention(), 1e-6);
    }

    @Test
    void aChoiceBeyondTheModelFallsBackToItsLastLayerAndTheMean() {
        assertEquals(MEAN, new AttentionSlice(7, 9).within(TWO_HEADS));
    }

    @Test
    void disagreementIsTheWidestDistanceBetweenTheBars() {
        Influence event = new Influence(0, TestItems.item(0), "view", 0, 0.5f, 1, 1, -1f, null, null);
        assertEquals(1.75, new EventEffect(event, 3, 0.5f, 0.5, -1, 0.75).disagreement(), 1e-9);
        Influence plain = new Influence(0, TestItems.item(0), "view", 0, null, 1, 1, null, null, null);
        assertEquals(0, new EventEffect(plain, 3, null, 0, 0, 0.75).disagreement(), 1e-9);
    }

    @Test
    void countsDaysBetweenEvents() {
        Result result = result(new int[] {0, 1, 2}, null, 0, 0, 0);
        List<EventEffect> effects = EventEffects.of(result, MEAN);
        assertEquals(0, effects.get(0).gap());
        assertEquals(3, effects.get(1).gap());
        assertEquals(0, effects.get(1).effectShare());
    }

    @Test
    void withoutTimesThereAreNoGaps() {
        Influence bare =
                new Influence(0, TestItems.item(0), "view", SequenceDataset.NO_TIME, null, 1, 1, null, null, null);
        Result result = new Result(
                AsOf.NOW, TestItems.item(9), 1, 1, List.of(bare, bare), null, new int[] {0, 1}, null, null, List.of());
        assertEquals(0, EventEffects.of(result, MEAN).get(1).gap());
    }

    private static Result result(int[] read, @Nullable AttentionWeights attention, float... effects) {
        List<Influence> history = new ArrayList<>();
        for (int i = 0; i < effects.length; i++) {
            history.add(
                    new Influence(i, TestItems.item(i), "view", 3L * i * DAY, null, effects[i], 1, null, null, null));
        }
        return new Result(AsOf.NOW, TestItems.item(9), 1, 1, history, attention, read, null, null, List.of());
    }
}
