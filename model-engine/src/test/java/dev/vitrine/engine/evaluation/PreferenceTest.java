package dev.vitrine.engine.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {

    private static final int RUNS = 4_000;

    /** Looking after each of 500 votes, as a judge does who is told at once. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.1})
    void equalListsAreToldApartNoMoreOftenThanStated(double error) {
        double share = share(0.5, 500, error, true) + share(0.5, 500, error, false);
        assertTrue(share <= error, share + " of the runs");
    }

    @Test
    void aClearPreferenceIsFoundAndNearlyAlwaysTheRightOne() {
        assertTrue(share(0.75, 300, 0.05, true) > 0.95);
        assertTrue(share(0.75, 300, 0.05, false) < 0.01);
    }

    private static double share(double preference, int votes, double error, boolean forFirst) {
        Random random = new Random(1);
        int decided = 0;
        for (int run = 0; run < RUNS; run++) {
            Preference test = new Preference(0, 0);
            while (test.first() + test.second() < votes && !test.isDecided(error)) {
                test = random.nextDouble() < preference
                        ? new Preference(test.first() + 1, test.second())
                        : new Preference(test.first(), test.second() + 1);
            }
            decided += test.isDecided(error) && (test.first() > test.second()) == forFirst ? 1 : 0;
        }
        return decided / (double) RUNS;
    }

    @Test
    void evidenceIsTheMeanLikelihoodRatio() {
        assertEquals(0, new Preference(0, 0).evidence(), 1e-12);
        // 2^3 times the integral of p^3
        assertEquals(Math.log(8 / 4.0), new Preference(3, 0).evidence(), 1e-12);
        assertEquals(new Preference(3, 8).evidence(), new Preference(8, 3).evidence(), 1e-12);
    }

    @Test
    void itSaysHowManyVotesInARowWouldDecide() {
        Preference none = new Preference(0, 0);
        assertEquals(8, none.missing(0.05));
        assertFalse(new Preference(7, 0).isDecided(0.05));
        assertTrue(new Preference(8, 0).isDecided(0.05));
        assertEquals(0, new Preference(0, 8).missing(0.05));
    }
}
