package dev.vitrine.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.EvaluationReport;
import dev.vitrine.engine.evaluation.Evaluator;
import dev.vitrine.engine.evaluation.PairedBootstrap;
import dev.vitrine.engine.evaluation.SeenItems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ItemTransitionsTest {

    private static final float CLOSE = 1e-5f;
    private static final Map<String, String> PLAIN =
            Map.of("window", "2", "distancePower", "1", "sourcePower", "0", "targetPower", "0", "historyDecay", "0.5");

    private static final LeaveLastOut EVENTS =
            LeaveLastOut.of(Shops.ofItems(5, new int[] {1, 2, 3}, new int[] {1, 2, 3, 5, 5}, new int[] {2, 3}));

    @Test
    void countsPairsInTheWindowByTheirDistance() {
        // Training parts: 1 | 1 2 3 | 2 3
        float[] after1 = scores(PLAIN, 1);
        assertEquals(1, after1[2], CLOSE);
        assertEquals(0.5, after1[3], CLOSE);
        assertEquals(0, after1[5], CLOSE);
        assertEquals(2, scores(PLAIN, 2)[3], CLOSE);
    }

    @Test
    void eachStepBackInTheHistoryCountsLess() {
        float[] scores = scores(PLAIN, 1, 2);

        assertEquals(0.5, scores[2], CLOSE);
        assertEquals(2 + 0.5 * 0.5, scores[3], CLOSE);
    }

    @Test
    void fallsBackOnPopularityWhereNoTransitionLeads() {
        float[] scores = scores(PLAIN, 4);

        assertTrue(scores[2] > scores[1] || scores[2] == scores[3]);
        assertTrue(scores[2] > scores[4]);
        assertTrue(scores[2] < CLOSE);
    }

    @Test
    void dividesByRowSumsAndPopularityWhereAsked() {
        Map<String, String> settings = with(with(PLAIN, "sourcePower", "1"), "targetPower", "1");

        // From 1: 1 to item 2 and 0.5 to item 3; both are twice in the training parts.
        assertEquals(1 / 1.5 / 2, scores(settings, 1)[2], CLOSE);
        assertEquals(0.5 / 1.5 / 2, scores(settings, 1)[3], CLOSE);
    }

    @Test
    void windowsOfOneSeeNeighboursOnly() {
        assertEquals(0, scores(with(PLAIN, "window", "1"), 1)[3], CLOSE);
    }

    @Test
    void leadsFromAnyInputToPurchasesOnly() {
        LeaveLastOut events = LeaveLastOut.of(Shops.withBehaviours(4, "purchase", "v1 v2 p1 v3 p4"));

        assertEquals(0.5, score(events, PLAIN, 1)[1], CLOSE);
        assertEquals(0, score(events, PLAIN, 1)[2], CLOSE);
        assertEquals(1, score(events, PLAIN, 3)[4], CLOSE);
    }

    @Test
    void learnsFromTargetsThatModelsMayNotSee() {
        LeaveLastOut events = LeaveLastOut.of(Shops.withInputs(4, List.of("view"), "purchase", "v1 p2 v3 p4"));

        assertEquals(1, score(events, PLAIN, 1)[2], CLOSE);
        assertEquals(0.5, score(events, PLAIN, 1)[4], CLOSE);
        assertEquals(0, score(events, PLAIN, 2)[4], CLOSE);
    }

    @Test
    void tunedOnAWalkThatHasAPatternItIsFarAheadOfPopularity() {
        LeaveLastOut events = LeaveLastOut.of(Shops.random(600, 50, 2));

        EvaluationReport transitions = test(events, BaselineKind.TRANSITION);
        EvaluationReport popularity = test(events, BaselineKind.POPULARITY);

        assertTrue(PairedBootstrap.of(transitions, popularity, "ndcg@10").low() > 0.2);
    }

    private static EvaluationReport test(LeaveLastOut events, BaselineKind kind) {
        Baseline model = kind.fit(events, false, Map.of(), Progress.NONE);
        String fingerprint = DatasetFingerprint.of(events.dataset());
        return Evaluator.evaluate(
                model, events, Split.TEST, SeenItems.MASKED, new int[] {10}, fingerprint, Progress.NONE);
    }

    private static float[] scores(Map<String, String> settings, int... history) {
        return score(EVENTS, settings, history);
    }

    private static float[] score(LeaveLastOut events, Map<String, String> settings, int... history) {
        return ItemTransitions.fit(events, false, settings, Progress.NONE).score(List.of(History.ofItems(history)))[0];
    }

    private static Map<String, String> with(Map<String, String> settings, String key, String value) {
        Map<String, String> changed = new HashMap<>(settings);
        changed.put(key, value);
        return changed;
    }
}
