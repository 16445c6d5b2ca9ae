package dev.vitrine.engine.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    @Test
    void aConstantHasNoInterval() {
        assertEquals(new Estimate(0.25, 0.25, 0.25), UserBootstrap.of(new double[] {0.25, 0.25, 0.25}));
    }

    @Test
    void theIntervalIsThatOfTheNormalApproximationForManyUsers() {
        double[] values = new double[5000];
        Random random = new Random(3);
        for (int user = 0; user < values.length; user++) {
            values[user] = random.nextDouble() < 0.2 ? 1 : 0;
        }

        Estimate estimate = UserBootstrap.of(values);

        double halfWidth = 1.96 * Math.sqrt(estimate.value() * (1 - estimate.value()) / values.length);
        assertEquals(estimate.value() - halfWidth, estimate.low(), 0.1 * halfWidth);
        assertEquals(estimate.value() + halfWidth, estimate.high(), 0.1 * halfWidth);
    }

    @Test
    void metricsMeasuredTogetherHaveTheIntervalsTheyHaveAlone() {
        double[] first = {1, 0, 0, 1, 1, 0.5};
        double[] second = {0, 0.25, 1, 0, 0, 1};
        Map<String, double[]> both = new LinkedHashMap<>();
        both.put("hr@10", first);
        both.put("ndcg@10", second);

        Map<String, Estimate> estimates = UserBootstrap.of(both);

        assertEquals(List.of("hr@10", "ndcg@10"), List.copyOf(estimates.keySet()));
        assertEquals(UserBootstrap.of(first), estimates.get("hr@10"));
        assertEquals(UserBootstrap.of(second), estimates.get("ndcg@10"));
    }

    @Test
    void nobodyHasNoInterval() {
        assertThrows(IllegalArgumentException.class, () -> UserBootstrap.of(new double[0]));
    }

    @Test
    void pairingFindsASmallDifferenceThatSeparateIntervalsHide() {
        int users = 400;
        double[] worse = new double[users];
        double[] better = new double[users];
        for (int user = 0; user < users; user++) {
            worse[user] = 20 + user % 7;
            better[user] = user % 4 == 0 ? 9 : worse[user];
        }
        EvaluationReport first = report(better, "data", Split.TEST, SeenItems.MASKED);
        EvaluationReport second = report(worse, "data", Split.TEST, SeenItems.MASKED);

        Estimate difference = PairedBootstrap.of(first, second, "hr@10");

        assertEquals(0.25, difference.value(), 1e-12);
        assertTrue(difference.low() > 0.2 && difference.high() < 0.3, difference.toString());
        assertEquals(-0.25, PairedBootstrap.of(second, first, "hr@10").value(), 1e-12);
    }

    @Test
    void refusesToPairWhatWasNotMeasuredAlike() {
        double[] ranks = {1, 2};
        EvaluationReport report = report(ranks, "data", Split.TEST, SeenItems.MASKED);
        List<EvaluationReport> unlike = List.of(
                report(ranks, "other data", Split.TEST, SeenItems.MASKED),
                report(ranks, "data", Split.VALIDATION, SeenItems.MASKED),
                report(ranks, "data", Split.TEST, SeenItems.KEPT),
                report(new double[] {1, 2, 3}, "data", Split.TEST, SeenItems.MASKED));
        for (EvaluationReport other : unlike) {
            ProblemException e =
                    assertThrows(ProblemException.class, () -> PairedBootstrap.of(report, other, "ndcg@10"));
            assertEquals("evaluation.unlike", e.problem().key());
        }
        assertThrows(IllegalArgumentException.class, () -> PairedBootstrap.of(ranks, new double[1]));
    }

    private static EvaluationReport report(double[] ranks, String fingerprint, Split split, SeenItems seen) {
        int[] users = new int[ranks.length];
        for (int user = 0; user < users.length; user++) {
            users[user] = user;
        }
        return new EvaluationReport(fingerprint, split, seen, 100, ranks.length, 0, Map.of(), users, ranks);
    }
}
