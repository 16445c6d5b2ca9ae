package dev.vitrine.engine.explanation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttentionRolloutTest {

    private static final float TOLERANCE = 1e-5f;

    /** Two layers of one head over three events. */
    private static final AttentionWeights SMALL = new AttentionWeights(
            new float[][][][] {
                {{{1, 0, 0}, {0.5f, 0.5f, 0}, {0.2f, 0.3f, 0.5f}}}, {{{1, 0, 0}, {0.8f, 0.2f, 0}, {0, 0.6f, 0.4f}}}
            },
            0);

    @Test
    void multipliesLayersWithHalfOfThePositionItself() {
        // With its own half: layer 1 (1 0 0) (.25 .75 0) (.1 .15 .75), layer 2 (1 0 0) (.4 .6 0) (0 .3 .7)
        float[][] rollout = AttentionRollout.of(SMALL);

        assertArrayEquals(new float[] {1, 0, 0}, rollout[0], TOLERANCE);
        assertArrayEquals(new float[] {0.4f + 0.6f * 0.25f, 0.6f * 0.75f, 0}, rollout[1], TOLERANCE);
        assertArrayEquals(
                new float[] {0.3f * 0.25f + 0.7f * 0.1f, 0.3f * 0.75f + 0.7f * 0.15f, 0.7f * 0.75f},
                rollout[2],
                TOLERANCE);
    }

    @Test
    void rowsSumToOne() {
        for (float[] row : AttentionRollout.of(random(4, 3, 17))) {
            float sum = 0;
            for (float share : row) {
                sum += share;
            }
            assertEquals(1, sum, TOLERANCE);
        }
    }

    @Test
    void aFlowThroughTwoLayersIsLimitedByTheNarrowerOfEachWay() {
        // To event 0 by way of 1: min(.3, .25), of 2: min(.7, .1); and so on.
        assertArrayEquals(new float[] {0.25f + 0.1f, 0.3f + 0.15f, 0.7f}, AttentionFlow.of(SMALL), TOLERANCE);
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "2, 5", "3, 4"})
    void aFlowIsThatOfTheNarrowestCut(int layers, int length) {
        AttentionWeights attention = random(layers, 2, length);

        float[] flow = AttentionFlow.of(attention);

        for (int event = 0; event < length; event++) {
            assertEquals(narrowestCut(attention, event), flow[event], 1e-4f);
        }
    }

    /** Tries every way to part the nodes into those above and those below the cut. */
    private static double narrowestCut(AttentionWeights attention, int event) {
        int length = attention.length();
        int nodes = (attention.layers() + 1) * length;
        int source = nodes - 1;
        double narrowest = Double.MAX_VALUE;
        for (int above = 0; above < 1 << nodes; above++) {
            if ((above >> source & 1) == 1 && (above >> event & 1) == 0) {
                narrowest = Math.min(narrowest, cut(attention, above));
            }
        }
        return narrowest;
    }

    private static double cut(AttentionWeights attention, int above) {
        int length = attention.length();
        double cut = 0;
        for (int layer = 0; layer < attention.layers(); layer++) {
            float[][] mixed = AttentionRollout.withOwn(attention.weights()[layer]);
            for (int query = 0; query < length; query++) {
                for (int key = 0; key <= query; key++) {
                    boolean crosses = (above >> ((layer + 1) * length + query) & 1) == 1
                            && (above >> (layer * length + key) & 1) == 0;
                    cut += crosses ? mixed[query][key] : 0;
                }
            }
        }
        return cut;
    }

    private static AttentionWeights random(int layers, int heads, int length) {
        Random random = new Random(4);
        float[][][][] weights = new float[layers][heads][length][length];
        for (float[][][] layer : weights) {
            for (float[][] head : layer) {
                for (int query = 0; query < length; query++) {
                    float sum = 0;
                    for (int key = 0; key <= query; key++) {
                        head[query][key] = (float) Math.pow(random.nextFloat(), 3);
                        sum += head[query][key];
                    }
                    for (int key = 0; key <= query; key++) {
                        head[query][key] /= sum;
                    }
                }
            }
        }
        return new AttentionWeights(weights, 0);
    }
}
