package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A list is explained event by event, and what would change it is found. */
@ExtendWith(RingModels.Extension.class)
class ExplainRecommendationTest {

    private final Workspace workspace;

    ExplainRecommendationTest(RingModels ring) {
        workspace = ring.workspace();
    }

    @Test
    void anExplanationHoldsEveryEventWithItsEffectAndTheAttentionOfTheSamePass() {
        var request = new ExplainRecommendation.Request(RingModels.NETWORK, "s3", null, AsOf.NOW);

        var result = new ExplainRecommendation(workspace).run(request, Progress.NONE);

        AttentionWeights attention = result.attention();
        assertNotNull(attention);
        assertEquals(2 * RingShop.PURCHASES, result.history().size());
        assertEquals(result.history().size(), attention.length());
        assertEquals(1, result.rank());
        double sum = result.history().stream()
                .mapToDouble(ExplainRecommendation.Influence::attention)
                .sum();
        assertEquals(1, sum, 1e-4);
        assertTrue(result.history().stream().anyMatch(influence -> influence.leaveOneOut() != 0));
        assertEquals("view", result.history().get(0).behaviour());
        assertEquals(0, result.history().get(0).time());
    }

    @Test
    void anExplanationSetsGradientsAndWhatAttentionIsWorthBesideTheEffects() {
        var request = new ExplainRecommendation.Request(RingModels.NETWORK, "s3", null, AsOf.NOW);

        var result = new ExplainRecommendation(workspace).run(request, Progress.NONE);

        assertTrue(result.completenessError() < 0.02, () -> "" + result.completenessError());
        assertTrue(result.history().stream().anyMatch(influence -> influence.gradient() != 0));
        assertEquals(
                1,
                result.history().stream()
                        .mapToDouble(ExplainRecommendation.Influence::rollout)
                        .sum(),
                1e-4);
        assertTrue(result.faithfulness().agreement().isPresent());
        assertEquals(
                result.attention().layers() * result.attention().heads(),
                result.heads().size());
        var strongest = result.strongestFor().orElseThrow();
        assertTrue(strongest.rankWithout() >= result.rank());
    }

    @Test
    void aModelWithoutAttentionIsExplainedByLeaveOneOutAlone() {
        var request = new ExplainRecommendation.Request("transition", "s3", "i20", AsOf.TEST);

        var result = new ExplainRecommendation(workspace).run(request, Progress.NONE);

        assertNull(result.attention());
        assertEquals("i20", result.item().id());
        assertEquals(2 * RingShop.PURCHASES - 1, result.history().size());
        assertNull(result.history().get(0).attention());
    }

    @Test
    void whatTakesAnItemOutOfTheListIsFound() {
        var request = new WhatWouldChange.Request("transition", "s3", null, 1, AsOf.NOW);

        var result = new WhatWouldChange(workspace).run(request, Progress.NONE);

        assertTrue(result.isInList());
        assertNotNull(result.removal());
        assertTrue(result.removal().rankWithout() > 1);
        assertNull(result.addition());
    }

    @Test
    void whatBringsAnItemIntoTheListIsFound() {
        var request = new WhatWouldChange.Request("transition", "s3", "i20", 2, AsOf.NOW);

        var result = new WhatWouldChange(workspace).run(request, Progress.NONE);

        assertFalse(result.isInList());
        assertEquals("i19", result.addition().item().id());
        assertEquals(2, result.addition().rankWith());
    }
}
