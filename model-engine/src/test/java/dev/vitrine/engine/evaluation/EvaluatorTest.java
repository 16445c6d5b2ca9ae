package dev.vitrine.engine.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.recommend.FixedScores;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.engine.recommend.Recommender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class EvaluatorTest {

    private static final int[] CUTS = {1, 5, 10};
    private static final int ITEMS = 40;

    @Test
    void ranksTheTargetAmongWhatTheUserHasNotHad() {
        LeaveLastOut events = LeaveLastOut.of(Shops.ofItems(6, new int[] {1, 2, 3, 4}));
        Recommender model = scores(events, 9, 8, 1, 5, 6, 5);

        assertArrayEquals(
                new double[] {2.5},
                evaluate(model, events, Split.TEST, SeenItems.MASKED).ranks());
        assertArrayEquals(
                new double[] {4.5},
                evaluate(model, events, Split.TEST, SeenItems.KEPT).ranks());
        assertArrayEquals(
                new double[] {4},
                evaluate(model, events, Split.VALIDATION, SeenItems.MASKED).ranks());
    }

    @Test
    void masksWhatWasBoughtAndNotWhatWasOnlyLookedAt() {
        LeaveLastOut events = LeaveLastOut.of(Shops.withBehaviours(4, "purchase", "p1 v4 p2 v3 p3 v1"));
        Recommender model = scores(events, 9, 8, 5, 7);

        assertArrayEquals(
                new double[] {2},
                evaluate(model, events, Split.TEST, SeenItems.MASKED).ranks());
    }

    @Test
    void doesNotScoreAndCountsAUserWhoHadTheTargetBefore() {
        LeaveLastOut events =
                LeaveLastOut.of(Shops.ofItems(5, new int[] {1, 2, 1}, new int[] {1, 2, 3}, new int[] {3, 3, 4, 4}));
        Recommender model = scores(events, 5, 4, 3, 2, 1);

        EvaluationReport masked = evaluate(model, events, Split.TEST, SeenItems.MASKED);
        EvaluationReport kept = evaluate(model, events, Split.TEST, SeenItems.KEPT);

        assertArrayEquals(new int[] {1}, masked.userIndices());
        assertEquals(2, masked.excludedTargetSeen());
        assertArrayEquals(new int[] {0, 1, 2}, kept.userIndices());
        assertEquals(0, kept.excludedTargetSeen());
        assertArrayEquals(new double[] {1, 3, 4}, kept.ranks());
    }

    @Test
    void aUserWhoOnlyLookedAtTheTargetBeforeIsScored() {
        LeaveLastOut events = LeaveLastOut.of(Shops.withBehaviours(4, "purchase", "p1 p2 v3 v4 p3"));

        assertEquals(
                1,
                evaluate(scores(events, 1, 2, 3, 4), events, Split.TEST, SeenItems.MASKED)
                        .users());
    }

    @Test
    void reportsWhatTheRanksComeTo() {
        LeaveLastOut events = LeaveLastOut.of(Shops.ofItems(9, new int[] {1, 2, 3}, new int[] {1, 2, 9}));
        Recommender model = scores(events, 9, 8, 7, 6, 5, 4, 3, 2, 1);

        EvaluationReport report = evaluate(model, events, Split.TEST, SeenItems.KEPT);

        assertEquals(
                List.of("hr@1", "ndcg@1", "mrr@1", "hr@5", "ndcg@5", "mrr@5", "hr@10", "ndcg@10", "mrr@10"),
                List.copyOf(report.metrics().keySet()));
        assertEquals(0.5, value(report, "hr@5"), 1e-12);
        assertEquals((1 / 3.0 + 1 / 9.0) / 2, value(report, "mrr@10"), 1e-12);
        assertEquals((0.5 + Math.log(2) / Math.log(10)) / 2, value(report, "ndcg@10"), 1e-12);
        assertEquals(9, report.candidates());
        assertEquals(2, report.users());
        assertEquals("fingerprint", report.fingerprint());
        assertThrows(IllegalArgumentException.class, () -> report.metric("hr@20"));
    }

    @Test
    void agreesWithAPlainCountOnRandomScoresWithManyTies() {
        SequenceDataset dataset = Shops.random(900, ITEMS, 5);
        LeaveLastOut events = LeaveLastOut.of(dataset);
        Recommender model = new FixedScores(dataset.vocabulary(), EvaluatorTest::coarse);
        for (SeenItems seen : SeenItems.values()) {
            for (Split split : Split.values()) {
                EvaluationReport report = evaluate(model, events, split, seen);
                Map<Integer, Double> expected = plainRanks(model, events, split, seen);
                assertEquals(expected.size(), report.users());
                assertEquals(events.scoredUsers().length, report.users() + report.excludedTargetSeen());
                for (int i = 0; i < report.users(); i++) {
                    assertEquals(expected.get(report.userIndices()[i]), Double.valueOf(report.ranks()[i]));
                }
            }
        }
    }

    @Test
    void theListsGiveTheReportedHitRateAndNdcg() {
        SequenceDataset dataset = Shops.random(900, ITEMS, 6);
        LeaveLastOut events = LeaveLastOut.of(dataset);
        Recommender model = new FixedScores(dataset.vocabulary(), EvaluatorTest::coarse);
        List<Double> ranks = new ArrayList<>();

        EvaluationReport report = Evaluator.evaluate(
                model,
                events,
                Split.TEST,
                SeenItems.MASKED,
                CUTS,
                "fingerprint",
                (user, list) -> ranks.add(rankInList(list, events.target(user, Split.TEST))),
                Progress.NONE);

        double[] fromLists = ranks.stream().mapToDouble(Double::doubleValue).toArray();
        assertEquals(report.users(), fromLists.length);
        assertEquals(value(report, "hr@10"), RankingMetrics.HR.mean(fromLists, 10), 1e-12);
        assertEquals(value(report, "ndcg@10"), RankingMetrics.NDCG.mean(fromLists, 10), 1e-12);
    }

    @Test
    void aScoreThatIsNoNumberIsAnErrorOfTheModel() {
        LeaveLastOut events = LeaveLastOut.of(Shops.ofItems(4, new int[] {1, 2, 3}));
        for (float bad : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
            Recommender model = scores(events, bad, 2, 3, 4);
            ProblemException e =
                    assertThrows(ProblemException.class, () -> evaluate(model, events, Split.TEST, SeenItems.MASKED));
            assertEquals("model.scoreNotFinite", e.problem().key());
        }
    }

    @Test
    void saysSoWhereNobodyCanBeScored() {
        LeaveLastOut events = LeaveLastOut.of(Shops.ofItems(4, new int[] {1, 2}, new int[] {3, 1, 3}));

        ProblemException e = assertThrows(
                ProblemException.class,
                () -> evaluate(scores(events, 1, 2, 3, 4), events, Split.TEST, SeenItems.MASKED));

        assertEquals("evaluation.nobody", e.problem().key());
    }

    @Test
    void refusesAModelOfOtherItems() {
        LeaveLastOut events = LeaveLastOut.of(Shops.ofItems(4, new int[] {1, 2, 3}));
        LeaveLastOut others = LeaveLastOut.of(Shops.ofItems(3, new int[] {1, 2, 3}));

        ProblemException e = assertThrows(
                ProblemException.class, () -> evaluate(scores(others, 1, 2, 3), events, Split.TEST, SeenItems.MASKED));

        assertEquals("evaluation.otherItems", e.problem().key());
    }

    @Test
    void stopsWhenCancelled() {
        LeaveLastOut events = LeaveLastOut.of(Shops.ofItems(4, new int[] {1, 2, 3}));
        Progress cancelled = new Progress() {
            @Override
            public void update(double fraction, String stage, Object... details) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };

        assertThrows(
                CancellationException.class,
                () -> Evaluator.evaluate(
                        scores(events, 1, 2, 3, 4), events, Split.TEST, SeenItems.KEPT, CUTS, "", cancelled));
    }

    @Test
    void scoresManyUsersInBatchesThatStaySmall() {
        SequenceDataset dataset = Shops.random(1500, ITEMS, 8);
        LeaveLastOut events = LeaveLastOut.of(dataset);
        List<Integer> batches = new ArrayList<>();
        Recommender inner = new FixedScores(dataset.vocabulary(), EvaluatorTest::coarse);
        Recommender model = new Recommender() {
            @Override
            public ItemVocabulary vocabulary() {
                return inner.vocabulary();
            }

            @Override
            public float[][] score(List<History> histories) {
                batches.add(histories.size());
                return inner.score(histories);
            }

            @Override
            public void close() {}
        };

        evaluate(model, events, Split.TEST, SeenItems.KEPT);

        assertTrue(batches.size() > 1);
        assertTrue(batches.stream().allMatch(size -> size <= 512));
        assertEquals(
                events.scoredUsers().length,
                batches.stream().mapToInt(Integer::intValue).sum());
    }

    private static EvaluationReport evaluate(Recommender model, LeaveLastOut events, Split split, SeenItems seen) {
        return Evaluator.evaluate(model, events, split, seen, CUTS, "fingerprint", Progress.NONE);
    }

    private static Recommender scores(LeaveLastOut events, float... scores) {
        return new FixedScores(events.dataset().vocabulary(), history -> scores);
    }

    private static double value(EvaluationReport report, String metric) {
        return report.metric(metric).value();
    }

    /** Few different scores, so that most of them tie, zeros of either sign too; the same history always gives the same. */
    private static float[] coarse(History history) {
        Random random = new Random(history.length() == 0 ? 0 : history.items()[history.length() - 1]);
        float[] scores = new float[ITEMS];
        for (int i = 0; i < scores.length; i++) {
            int score = random.nextInt(6);
            scores[i] = score == 0 && random.nextBoolean() ? -0f : score;
        }
        return scores;
    }

    private static Map<Integer, Double> plainRanks(
            Recommender model, LeaveLastOut events, Split split, SeenItems seenItems) {
        Map<Integer, Double> ranks = new HashMap<>();
        for (int user : events.scoredUsers()) {
            Set<Integer> seen = new HashSet<>();
            if (seenItems == SeenItems.MASKED) {
                for (int item : events.history(user, split).items()) {
                    seen.add(item);
                }
            }
            int target = events.target(user, split);
            if (!seen.contains(target)) {
                float[] scores = model.score(List.of(events.history(user, split)))[0];
                double rank = 1;
                for (int item = 1; item < scores.length; item++) {
                    if (item != target && !seen.contains(item)) {
                        rank += scores[item] > scores[target] ? 1 : scores[item] == scores[target] ? 0.5 : 0;
                    }
                }
                ranks.put(user, rank);
            }
        }
        return ranks;
    }

    /** A rank beyond every cut-off where the target is not in the list. */
    private static double rankInList(List<Recommendation> list, int target) {
        for (Recommendation place : list) {
            if (place.item() == target) {
                long greater = list.stream()
                        .filter(other -> other.score() > place.score())
                        .count();
                long equal = list.stream()
                        .filter(other -> other.score() == place.score())
                        .count();
                return 1 + greater + (equal - 1) / 2.0;
            }
        }
        return 1000;
    }
}
