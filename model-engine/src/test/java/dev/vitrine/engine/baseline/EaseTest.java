package dev.vitrine.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Shops;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EaseTest {

    private static final float CLOSE = 1e-5f;
    private static final Map<String, String> SETTINGS = Map.of("historyDecay", "0.5", "regularisation", "2");

    /** Nobody is scored: all events train. */
    private static final int[][] USERS = {{1, 2}, {2, 3}, {1, 2}, {4, 3}, {4}};

    private static final LeaveLastOut EVENTS = LeaveLastOut.of(Shops.ofItems(4, USERS));

    @Test
    void weightsAreTheClosedForm() {
        double[][] expected = closedForm();
        for (int source = 1; source <= 4; source++) {
            float[] scores = scores(source);
            for (int target = 1; target <= 4; target++) {
                assertEquals(expected[source - 1][target - 1], scores[target], CLOSE, source + " to " + target);
            }
        }
    }

    @Test
    void eachStepBackInTheHistoryCountsLess() {
        double[][] weights = closedForm();

        assertEquals(weights[2][1] + 0.5 * weights[0][1], scores(1, 3)[2], CLOSE);
    }

    @Test
    void statesWhatPruningCostAndTakesItsOwnSettingsBack() {
        LeaveLastOut events = LeaveLastOut.of(Shops.random(150, 20, 3));
        Ease model = Ease.fit(events, false, Map.of("regularisation", "5"), Progress.NONE);

        assertEquals("0.00000", model.settings().get("pruningLoss"));
        assertEquals(
                model.settings(),
                Ease.fit(events, true, model.settings(), Progress.NONE).settings());
    }

    @Test
    void keepsTheStrongestLinksAsTheyAre() {
        UserItems users = UserItems.inputs(EVENTS, false);
        try (EaseMatrix matrix = EaseMatrix.solve(users, 4, 2)) {
            ItemLinks one = matrix.strongest(1);
            ItemLinks all = matrix.strongest(4);

            assertEquals(4, one.targets().length);
            assertEquals(12, all.targets().length, "no item is linked to itself");
            assertEquals(2, one.targets()[0], "item 1 comes with item 2");
        }
    }

    @Test
    void refusesACatalogueThatMemoryDoesNotBearAndSaysWhatWouldFit() {
        EaseMatrix.requireMemory(12_101, 8_000_000_000L);

        ProblemException e =
                assertThrows(ProblemException.class, () -> EaseMatrix.requireMemory(100_000, 8_000_000_000L));

        assertEquals(
                "100,000 items need 120.0 GB of memory, and it has 8.0 GB.",
                e.problem().why(Locale.ENGLISH));
        assertTrue(e.problem().todo(Locale.ENGLISH).contains("20,000 items"));
    }

    private static float[] scores(int... history) {
        return Ease.fit(EVENTS, false, SETTINGS, Progress.NONE).score(List.of(History.ofItems(history)))[0];
    }

    /** B = I - P / diag(P) with P = (G + 2 I)^-1, worked out in plain double arithmetic. */
    private static double[][] closedForm() {
        double[][] gram = new double[4][4];
        for (int[] user : USERS) {
            for (int i : user) {
                for (int j : user) {
                    gram[i - 1][j - 1]++;
                }
            }
        }
        for (int i = 0; i < 4; i++) {
            gram[i][i] += 2;
        }
        double[][] inverse = inverse(gram);
        double[][] weights = new double[4][4];
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                weights[i][j] = i == j ? 0 : -inverse[i][j] / inverse[j][j];
            }
        }
        return weights;
    }

    /** Gauss and Jordan; no pivoting, the matrix is positive definite. */
    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            result[i][i] = 1;
        }
        for (int column = 0; column < n; column++) {
            double pivot = matrix[column][column];
            for (int j = 0; j < n; j++) {
                matrix[column][j] /= pivot;
                result[column][j] /= pivot;
            }
            for (int row = 0; row < n; row++) {
                double factor = matrix[row][column];
                for (int j = 0; j < n && row != column; j++) {
                    matrix[row][j] -= factor * matrix[column][j];
                    result[row][j] -= factor * result[column][j];
                }
            }
        }
        return result;
    }
}
