package dev.vitrine.engine.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.explanation.HeadMeasures.Habit;
import dev.vitrine.engine.explanation.HeadMeasures.Look;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadMeasuresTest {

    private static final int[] CATEGORIES = {1, 2, 1, 2, 1, 2};
    private static final int[] NO_BRANDS = {-1, -1, -1, -1, -1, -1};

    @Test
    void namesAHeadByWhatItDoes() {
        float[][] latest = head((query, key) -> key == query ? 1 : 0);
        float[][] oneBack = head((query, key) -> key == Math.max(0, query - 1) ? 1 : 0);
        float[][] first = head((query, key) -> key == 0 ? 1 : 0);
        float[][] category = head((query, key) -> key == Math.max(0, query - 2) ? 1 : 0);
        float[][] everywhere = head((query, key) -> 1f / (query + 1));

        List<HeadMeasures> heads = HeadMeasures.of(
                new AttentionWeights(
                        new float[][][][] {{latest, oneBack, first}, {category, everywhere, everywhere}}, 0),
                CATEGORIES,
                NO_BRANDS);

        assertEquals(
                List.of(Habit.LATEST, Habit.ONE_BACK, Habit.FIRST, Habit.CATEGORY, Habit.EVERYWHERE, Habit.EVERYWHERE),
                heads.stream().map(HeadMeasures::mostly).toList());
        assertEquals(1, heads.get(3).layer());
        assertEquals(1, heads.get(4).head());
        assertEquals(0, heads.get(0).spread(), 1e-6);
        assertEquals(1, heads.get(4).spread(), 1e-6);
    }

    @Test
    void setsAShareBesideThatOfAHeadThatLooksEverywhereAlike() {
        float[][] everywhere = head((query, key) -> 1f / (query + 1));

        HeadMeasures head = HeadMeasures.of(
                        new AttentionWeights(new float[][][][] {{everywhere}}, 0), CATEGORIES, NO_BRANDS)
                .get(0);

        for (Look look : Look.values()) {
            assertEquals(head.looks().get(look).alike(), head.looks().get(look).value(), 1e-6);
        }
        assertEquals(
                (1 / 3.0 + 1 / 4.0 + 1 / 5.0 + 1 / 6.0) / 4,
                head.looks().get(Look.LATEST).value(),
                1e-6);
        assertEquals(0, head.looks().get(Look.BRAND).value());
    }

    @Test
    void twoEventsTellNothing() {
        AttentionWeights two = new AttentionWeights(new float[][][][] {{{{1, 0}, {0, 1}}}}, 0);

        assertEquals(
                Habit.UNKNOWN,
                HeadMeasures.of(two, new int[2], new int[2]).get(0).mostly());
    }

    private interface Weight {
        float at(int query, int key);
    }

    private static float[][] head(Weight weight) {
        float[][] rows = new float[CATEGORIES.length][CATEGORIES.length];
        for (int query = 0; query < rows.length; query++) {
            for (int key = 0; key <= query; key++) {
                rows[query][key] = weight.at(query, key);
            }
        }
        return rows;
    }
}
