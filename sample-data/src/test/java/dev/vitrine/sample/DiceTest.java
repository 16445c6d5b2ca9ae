package dev.vitrine.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    private static final int THROWS = 20_000;

    @Test
    void repeatsItselfBySeedPartAndIndex() {
        Dice dice = Dice.of(7, 1, 3);
        Dice same = Dice.of(7, 1, 3);
        Dice other = Dice.of(7, 1, 4);

        int[] numbers = IntStream.range(0, 20).map(index -> dice.below(1000)).toArray();

        assertArrayEquals(
                numbers, IntStream.range(0, 20).map(index -> same.below(1000)).toArray());
        assertNotEquals(
                IntStream.of(numbers).boxed().toList(),
                IntStream.range(0, 20).mapToObj(index -> other.below(1000)).toList());
    }

    @Test
    void picksInProportionToWeights() {
        Dice dice = new Dice(1);
        int[] counts = new int[3];
        for (int index = 0; index < THROWS; index++) {
            counts[dice.pick(new double[] {1, 0, 3})]++;
        }

        assertEquals(0, counts[1]);
        assertEquals(0.75, (double) counts[2] / THROWS, 0.02);
    }

    @Test
    void refusesToPickWhereAllWeightsAreZero() {
        Dice dice = new Dice(1);

        assertThrows(IllegalArgumentException.class, () -> dice.pick(new double[] {0, 0}));
    }
}
