package dev.vitrine.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StrongestLinksTest {

    @Test
    void keepsTheStrongestOfEachRowAndOfEqualOnesTheFirst() {
        StrongestLinks links = new StrongestLinks(4, 2);
        links.addRow(new int[0], 0, new float[5]);
        links.addRow(new int[] {1, 2, 3, 4}, 4, new float[] {0, 1, -3, 1, 0.5f});
        links.addRow(new int[] {4}, 1, new float[] {0, 0, 0, 0, -2});

        ItemLinks built = links.build();

        assertArrayEquals(new int[] {0, 0, 2, 3, 3, 3}, built.offsets());
        assertArrayEquals(new int[] {1, 2, 4}, built.targets());
        assertArrayEquals(new float[] {1, -3, -2}, built.weights());
    }

    @Test
    void agreesWithASortOfTheWholeRow() {
        Random random = new Random(4);
        for (int round = 0; round < 100; round++) {
            float[] weights = new float[1 + random.nextInt(80)];
            for (int item = 1; item < weights.length; item++) {
                weights[item] = random.nextInt(30) - 15.5f;
            }
            int most = 1 + random.nextInt(20);
            int[] all = IntStream.range(1, weights.length).toArray();
            StrongestLinks links = new StrongestLinks(weights.length, most);
            links.addRow(all, all.length, weights);

            double[] kept = strengths(links.build().weights());

            double[] expected = strengths(Arrays.copyOfRange(weights, 1, weights.length));
            assertArrayEquals(Arrays.copyOfRange(expected, Math.max(0, expected.length - most), expected.length), kept);
            assertEquals(Math.min(most, all.length), kept.length);
        }
    }

    private static double[] strengths(float[] weights) {
        return IntStream.range(0, weights.length)
                .mapToDouble(i -> Math.abs(weights[i]))
                .sorted()
                .toArray();
    }
}
