package dev.vitrine.engine.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RankingMetricsTest {

    private static final double EXACT = 1e-12;

    @Test
    void countsAHitWhileTheRankIsBelowTheCutOffPlusOne() {
        assertEquals(1, RankingMetrics.HR.at(10, 10));
        assertEquals(1, RankingMetrics.HR.at(10.5, 10));
        assertEquals(0, RankingMetrics.HR.at(11, 10));
    }

    @Test
    void gainsAreThoseOfTheProtocol() {
        assertEquals(1, RankingMetrics.NDCG.at(1, 10), EXACT);
        assertEquals(0.5, RankingMetrics.NDCG.at(3, 10), EXACT);
        assertEquals(Math.log(2) / Math.log(3.5), RankingMetrics.NDCG.at(2.5, 10), EXACT);
        assertEquals(0.25, RankingMetrics.MRR.at(4, 10), EXACT);
        assertEquals(0.4, RankingMetrics.MRR.at(2.5, 10), EXACT);
        assertEquals(0, RankingMetrics.MRR.at(12, 10), EXACT);
    }

    @Test
    void meansAreOverAllUsersScored() {
        double[] ranks = {1, 3, 11, 500};

        assertEquals(0.5, RankingMetrics.HR.mean(ranks, 10), EXACT);
        assertEquals(0.375, RankingMetrics.NDCG.mean(ranks, 10), EXACT);
        assertEquals((1 + 1 / 3.0) / 4, RankingMetrics.MRR.mean(ranks, 10), EXACT);
    }

    @Test
    void equalScoresShareTheMiddleOfTheirPlaces() {
        assertEquals(1, RankingMetrics.midRank(0, 0));
        assertEquals(3.5, RankingMetrics.midRank(2, 1));
        assertEquals(6, RankingMetrics.midRank(0, 10));
    }

    @Test
    void findsTheValuesThatAKeyStandsFor() {
        assertEquals("ndcg@10", RankingMetrics.NDCG.key(10));
        assertArrayEquals(new double[] {1, 0}, RankingMetrics.values("hr@5", new double[] {5, 6}));
        assertThrows(IllegalArgumentException.class, () -> RankingMetrics.values("hr", new double[] {1}));
        assertThrows(IllegalArgumentException.class, () -> RankingMetrics.values("map@5", new double[] {1}));
    }
}
