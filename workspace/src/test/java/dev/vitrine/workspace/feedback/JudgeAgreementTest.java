package dev.vitrine.workspace.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.workspace.feedback.Feedback.Opinion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeAgreementTest {

    /** The worked example of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), part C: 4 observers, 12 units. */
    private static final String[] PUBLISHED = {
        "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."
    };

    @Test
    void thePublishedExampleHasThePublishedAlpha() {
        List<@Nullable Object[]> units = new ArrayList<>();
        for (int unit = 0; unit < 12; unit++) {
            @Nullable Object[] row = new @Nullable Object[PUBLISHED.length];
            for (int judge = 0; judge < PUBLISHED.length; judge++) {
                String rating = PUBLISHED[judge].split(" ", -1)[unit];
                row[judge] = rating.equals(".") ? null : rating;
            }
            units.add(row);
        }

        JudgeAgreement agreement = JudgeAgreement.of(PUBLISHED.length, units);

        Double alpha = agreement.alpha();
        assertNotNull(alpha);
        assertEquals(0.743, alpha, 0.0005);
        assertEquals(11, agreement.shared(), "one unit was rated by one observer only");
        assertTrue(agreement.low() < alpha && alpha < agreement.high());
    }

    @Test
    void judgesWhoSayTheSameAgreeThroughoutAndNotesAreNoRatings() {
        JudgeAgreement agreement = JudgeAgreement.of(List.of(
                thumb("Ann", "tent", Opinion.LIKED),
                thumb("Bob", "tent", Opinion.LIKED),
                thumb("Ann", "lamp", Opinion.DISLIKED),
                thumb("Bob", "lamp", Opinion.HIDDEN),
                thumb("Bob", "rope", Opinion.NONE),
                thumb("Ann", "mat", Opinion.LIKED)));

        assertEquals(2, agreement.judges());
        assertEquals(2, agreement.shared());
        assertEquals(1.0, agreement.alpha());
    }

    @Test
    void whereNothingIsSharedNothingIsSaid() {
        JudgeAgreement agreement =
                JudgeAgreement.of(List.of(thumb("Ann", "tent", Opinion.LIKED), thumb("Bob", "lamp", Opinion.DISLIKED)));

        assertEquals(0, agreement.shared());
        assertNull(agreement.alpha());
        assertNull(JudgeAgreement.of(List.of()).alpha());
    }

    private static Feedback thumb(String judge, String item, Opinion opinion) {
        return new Feedback(0, judge, "s1", item, "model", 1, opinion, "");
    }
}
