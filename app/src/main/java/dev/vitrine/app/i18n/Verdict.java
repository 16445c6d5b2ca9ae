package dev.vitrine.app.i18n;

import dev.vitrine.engine.evaluation.Estimate;
import java.util.List;

/** Whether a model beats others on the same test events. */
public enum Verdict {
    /** Ahead of every other, and not by chance. */
    BETTER,
    /** The interval of at least one difference holds 0. */
    UNCLEAR,
    /** Behind one of them, and not by chance. */
    WORSE,
    /** Nothing to compare with. */
    ALONE;

    /** @param differences the model's numbers less those of each other */
    public static Verdict of(List<Estimate> differences) {
        if (differences.isEmpty()) {
            return ALONE;
        }
        if (differences.stream().anyMatch(difference -> difference.high() < 0)) {
            return WORSE;
        }
        return differences.stream().allMatch(difference -> difference.low() > 0) ? BETTER : UNCLEAR;
    }
}
