package dev.vitrine.engine.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class WholeRankingTest {

    @Test
    void isTheLongestListOfAll() {
        Random random = new Random(3);
        float[] scores = new float[500];
        for (int item = 0; item < scores.length; item++) {
            scores[item] = random.nextInt(4) == 0 ? 0 : Math.round(random.nextGaussian() * 20);
        }
        scores[7] = -0f;
        int[] best = TopK.of(scores, 500, item -> item % 9 == 0).stream()
                .mapToInt(Recommendation::item)
                .toArray();
        assertArrayEquals(best, WholeRanking.of(scores, item -> item % 9 == 0));
    }

    @Test
    void ofNoCandidatesIsEmpty() {
        assertEquals(0, WholeRanking.of(new float[] {0, 1, 2}, item -> true).length);
    }
}
