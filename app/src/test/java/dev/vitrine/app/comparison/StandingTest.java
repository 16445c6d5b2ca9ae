package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.comparison.whatif.Subject;
import dev.vitrine.app.comparison.whatif.WhatIf;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.operations.Agreement;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingTest {

    private final Place tentFirst = new Place(1, TestItems.item(0), 9, Map.of("b", 3));
    private final Place stoveFirst = new Place(2, TestItems.item(3), 8, Map.of("b", 40));
    private final Place tentSecond = new Place(3, TestItems.item(0), 5, Map.of("a", 1));
    private final Place mugSecond = new Place(1, TestItems.item(4), 7, Map.of());
    private final Comparison comparison = new Comparison(
            WhatIf.of(Subject.shopper("1", List.of())),
            AsOf.NOW,
            SeenItems.MASKED,
            20,
            ItemFilter.NONE,
            List.of(
                    new Column("a", null, List.of(tentFirst, stoveFirst), null, null),
                    new Column("b", null, List.of(mugSecond, tentSecond), null, null)),
            null,
            null);

    @Test
    void otherColumnsAreMeasuredAgainstTheFirst() {
        assertEquals(-2, Standing.of(comparison, 1, tentSecond).move());
        assertEquals(2, Standing.of(comparison, 0, tentFirst).move());
    }

    @Test
    void whatNoOtherListShowsIsOnlyHereThoughItHasARankThere() {
        Standing stove = Standing.of(comparison, 0, stoveFirst);
        assertTrue(stove.onlyHere());
        assertEquals(40, stove.reference());
        assertFalse(Standing.of(comparison, 0, tentFirst).onlyHere());
    }

    @Test
    void anItemUnknownToTheOtherModelHasNoMove() {
        Standing mug = Standing.of(comparison, 1, mugSecond);
        assertNull(mug.reference());
        assertEquals(0, mug.move());
    }

    @Test
    void aListAloneHasNothingToStandAgainst() {
        Comparison alone = new Comparison(
                comparison.history(),
                AsOf.NOW,
                SeenItems.MASKED,
                20,
                ItemFilter.NONE,
                comparison.columns().subList(0, 1),
                null,
                null);
        assertFalse(Standing.of(alone, 0, tentFirst).onlyHere());
        assertTrue(alone.agreements().isEmpty());
    }

    @Test
    void listsAgreeByWhatTheyShare() {
        Agreement agreement = comparison.agreements().get(0);
        assertEquals(1, comparison.agreements().size());
        assertEquals(1, agreement.shared());
        assertEquals(1, agreement.kendall());
    }
}
