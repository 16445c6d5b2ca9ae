package dev.vitrine.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Shops;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeuralFilteringTest {

    private static final int ITEMS = 8;
    private static final int DIMENSION = 6;
    private static final float STEP = 1e-3f;

    private static final Map<String, String> FIXED = Map.of(
            "historyDecay", "0.5",
            "regularisation", "0.0001",
            "epochs", "200",
            "learningRate", "0.05",
            "negatives", "4",
            "dimension", "8",
            "seed", "1");

    /** Everybody goes round the items; the last two steps of each are held out. */
    private static final LeaveLastOut RING = LeaveLastOut.of(Shops.ofItems(ITEMS, ring()));

    @Test
    void whatFollowedTheLastItemStandsFirstAmongThoseNotHad() {
        NeuralFiltering model = fit();

        for (int last = 3; last <= 5; last++) {
            float[] scores = model.score(List.of(History.ofItems(last - 2, last - 1, last)))[0];
            for (int item = last + 2; item <= ITEMS; item++) {
                assertTrue(scores[last + 1] > scores[item], last + ": " + Arrays.toString(scores));
            }
        }
    }

    @Test
    void scoresTheSameOnceSavedAndLoaded(@TempDir Path folder) {
        NeuralFiltering model = fit();
        model.save(folder);

        List<History> histories = List.of(History.ofItems(1, 5), History.ofItems());
        Baseline loaded = Baseline.load(folder);
        assertEquals(BaselineKind.NEUMF, loaded.kind());
        assertArrayEquals(model.score(histories), loaded.score(histories));
    }

    /** The way back leads along the slope of the way there. */
    @Test
    void theUsersGradientIsTheSlopeOfTheScore() {
        SplittableRandom random = new SplittableRandom(4);
        NeuralTower tower = NeuralTower.random(DIMENSION, random);
        ItemVectors vectors = ItemVectors.random(2, 2 * DIMENSION, random);
        float[] user = vectors.wanted().clone();
        user = Arrays.copyOfRange(user, 2 * DIMENSION, 4 * DIMENSION);
        NeuralPass pass = new NeuralPass(tower);
        float score = score(pass, tower, vectors, user);
        pass.clearUserSlope();
        pass.move(user, vectors.wanted(), 2, 1, 0, 0);
        float[] slope = pass.userSlope().clone();

        for (int at = 0; at < user.length; at++) {
            float[] moved = user.clone();
            moved[at] += STEP;
            assertEquals(slope[at], (score(pass, tower, vectors, moved) - score) / STEP, 2e-3);
        }
    }

    /** So do the item's vector and the tower: a small step along it makes the score larger. */
    @Test
    void aStepAlongTheGradientMakesTheScoreLarger() {
        SplittableRandom random = new SplittableRandom(9);
        NeuralTower tower = NeuralTower.random(DIMENSION, random);
        ItemVectors vectors = ItemVectors.random(2, 2 * DIMENSION, random);
        float[] user = Arrays.copyOfRange(vectors.had(), 2 * DIMENSION, 4 * DIMENSION);
        NeuralPass pass = new NeuralPass(tower);
        float before = score(pass, tower, vectors, user);
        pass.move(user, vectors.wanted(), 2, 1, 0.01f, 0);

        assertTrue(score(pass, tower, vectors, user) > before);
    }

    private static float score(NeuralPass pass, NeuralTower tower, ItemVectors vectors, float[] user) {
        float[] ofUser = new float[DIMENSION];
        float[] ofItem = new float[DIMENSION];
        tower.ofUser(user, ofUser);
        tower.ofItem(vectors.wanted(), 2, ofItem, 0);
        return pass.score(user, ofUser, vectors.wanted(), 2, ofItem, 0);
    }

    private static NeuralFiltering fit() {
        return NeuralFiltering.fit(RING, false, FIXED, Progress.NONE);
    }

    private static int[][] ring() {
        int[][] users = new int[ITEMS][];
        for (int first = 0; first < ITEMS; first++) {
            int start = first;
            users[first] = new int[6];
            Arrays.setAll(users[first], at -> 1 + (start + at) % ITEMS);
        }
        return users;
    }
}
