package dev.vitrine.engine.calibration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.recommend.Recommender;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shoppers who buy by known probabilities, and a model that knows them but speaks on a scale of its own. */
class CalibrationFitTest {

    private static final int ITEMS = 12;
    private static final int USERS = 4_000;
    private static final LeaveLastOut EVENTS = LeaveLastOut.of(Shops.ofItems(ITEMS, purchases()));

    @Test
    void findsTheScaleOfTheScores() {
        Calibration calibration = fit(10).orElseThrow();

        assertEquals(0.1, calibration.sharpness(), 0.005);
        assertEquals(USERS, calibration.fittedOn());
        assertTrue(calibration.reliability().expectedError() < 0.01, calibration::toString);
    }

    @Test
    void probabilitiesOfAllCandidatesSumToOne() {
        Calibration calibration = fit(3).orElseThrow();
        float[] scores = scores(3);
        double normaliser = calibration.normaliser(scores, item -> item == 4);
        double sum = 0;
        for (int item = 1; item <= ITEMS; item++) {
            sum += item == 4 ? 0 : calibration.probability(scores[item], normaliser);
        }
        assertEquals(1, sum, 1e-6);
    }

    @Test
    void aModelThatKnowsNothingOfWhatIsBoughtGetsNone() {
        assertEquals(Optional.empty(), CalibrationFit.of(scoring(new float[ITEMS + 1]), EVENTS, 1, Progress.NONE));
    }

    private static Optional<Calibration> fit(double scale) {
        return CalibrationFit.of(scoring(scores(scale)), EVENTS, 1, Progress.NONE);
    }

    /** Shares of 1 / i, on a scale, the padding left out. */
    private static float[] scores(double scale) {
        float[] scores = new float[ITEMS + 1];
        for (int item = 1; item <= ITEMS; item++) {
            scores[item] = (float) (-scale * Math.log(item));
        }
        scores[ItemVocabulary.PADDING] = Float.NEGATIVE_INFINITY;
        return scores;
    }

    private static Recommender scoring(float[] scores) {
        return new Recommender() {
            @Override
            public ItemVocabulary vocabulary() {
                return EVENTS.dataset().vocabulary();
            }

            @Override
            public float[][] score(List<History> histories) {
                float[][] all = new float[histories.size()][];
                Arrays.setAll(all, user -> scores.clone());
                return all;
            }

            @Override
            public void close() {}
        };
    }

    /** Each user draws four different items, one after the other by shares of 1 / i of those that are left. */
    private static int[][] purchases() {
        Random random = new Random(7);
        int[][] users = new int[USERS][4];
        for (int[] user : users) {
            boolean[] taken = new boolean[ITEMS + 1];
            for (int event = 0; event < user.length; event++) {
                user[event] = draw(random, taken);
                taken[user[event]] = true;
            }
        }
        return users;
    }

    private static int draw(Random random, boolean[] taken) {
        double left = 0;
        for (int item = 1; item <= ITEMS; item++) {
            left += taken[item] ? 0 : 1.0 / item;
        }
        double at = random.nextDouble() * left;
        int drawn = 0;
        for (int item = 1; item <= ITEMS && at >= 0; item++) {
            if (!taken[item]) {
                at -= 1.0 / item;
                drawn = item;
            }
        }
        return drawn;
    }
}
