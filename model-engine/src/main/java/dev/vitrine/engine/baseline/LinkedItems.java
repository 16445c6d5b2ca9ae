package dev.vitrine.engine.baseline;

import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import dev.vitrine.engine.data.History;
import java.io.IOException;

/**
 * A baseline that adds up what the history's items are linked to, the newest event weighing most: item transitions,
 * item neighbours and the like differ only in how their links are made.
 */
abstract class LinkedItems extends Baseline {

    /** Each step back in the history counts this times the step after it. */
    static final String DECAY = "historyDecay";

    /** Orders by popularity what no link reaches, and is too small to change anything else. */
    private static final float POPULARITY_SHARE = 1e-7f;

    /** Events that count less than this beside the newest are not looked up. */
    private static final float LEAST_FACTOR = 1e-5f;

    private final Tables tables;
    private final float[] fallback;

    /**
     * @param popularity how often each item was a target, {@code [items + 1]}
     * @param decay of the history, from 0 to 1
     */
    record Tables(ItemLinks links, float[] popularity, float decay) {

        static Tables read(BinaryInput in) throws IOException {
            return new Tables(ItemLinks.read(in), in.readFloats(), in.readFloat());
        }

        void write(BinaryOutput out) throws IOException {
            links.write(out);
            out.writeFloats(popularity);
            out.writeFloat(decay);
        }
    }

    LinkedItems(Head head, Tables tables) {
        super(head);
        this.tables = tables;
        this.fallback = fallback(tables.popularity());
    }

    @Override
    void scoreInto(History history, float[] scores) {
        System.arraycopy(fallback, 1, scores, 1, fallback.length - 1);
        float factor = 1;
        for (int event = history.length() - 1; event >= 0 && factor >= LEAST_FACTOR; event--) {
            tables.links().addRow(history.items()[event], factor, scores);
            factor *= tables.decay();
        }
    }

    private static float[] fallback(float[] popularity) {
        float most = 1;
        for (float count : popularity) {
            most = Math.max(most, count);
        }
        float[] fallback = new float[popularity.length];
        for (int item = 1; item < popularity.length; item++) {
            fallback[item] = POPULARITY_SHARE * popularity[item] / most;
        }
        return fallback;
    }

    @Override
    void writeTables(BinaryOutput out) throws IOException {
        tables.write(out);
    }
}
