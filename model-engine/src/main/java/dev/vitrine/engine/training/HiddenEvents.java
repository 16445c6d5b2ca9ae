package dev.vitrine.engine.training;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Which events of a sequence are hidden in a step, to be guessed from the others (BERT4Rec, Sun et al. 2019, section 3.6):
 * a share of all, and sometimes the last alone, as it is asked when lists are made.
 */
final class HiddenEvents {

    private static final double LAST_ALONE = 0.3;

    private HiddenEvents() {}

    /** {@code [length]}; of the events to be learned at least one is hidden. */
    static boolean[] of(TrainingSequence sequence, double share, SplittableRandom random) {
        int length = sequence.length();
        boolean[] hidden = new boolean[length];
        int count = 0;
        boolean lastAlone = random.nextDouble() < LAST_ALONE;
        for (int at = sequence.from(); !lastAlone && at < length; at++) {
            hidden[at] = random.nextDouble() < share;
            count += hidden[at] ? 1 : 0;
        }
        hidden[length - 1] |= count == 0;
        return hidden;
    }

    /** How many events are hidden in all sequences. */
    static int count(List<boolean[]> sequences) {
        int count = 0;
        for (boolean[] hidden : sequences) {
            for (boolean isHidden : hidden) {
                count += isHidden ? 1 : 0;
            }
        }
        return count;
    }
}
