package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.data.History;
import java.util.Arrays;
import java.util.List;

/** Histories made ready for scoring: the latest events of each, one row per history, padded on the right. */
final class PaddedHistories {

    private static final int FEWEST_SHARED = 8;

    private final TransformerConfig config;
    private final int rows;
    private final int length;
    private final long[] items;
    private final long[] behaviours;
    private final long[] nextBehaviours;
    private final long[] gaps;
    private final long[] lastPlaces;

    /** @param length of the rows; at least that of the longest history, as far as it is read */
    PaddedHistories(List<History> histories, int length, TransformerConfig config) {
        this.config = config;
        this.rows = histories.size();
        this.length = length;
        this.items = new long[rows * length];
        this.behaviours = new long[rows * length];
        this.nextBehaviours = new long[rows * length];
        this.gaps = new long[rows * length];
        this.lastPlaces = new long[rows];
        for (int row = 0; row < rows; row++) {
            put(row, histories.get(row).recent(config.reads()));
        }
    }

    /**
     * As long as the longest history, as far as it is read, with the place of the question where it has one; at least one
     * position, which may be padding.
     */
    static int lengthFor(List<History> histories, TransformerConfig config) {
        int longest = histories.stream().mapToInt(History::length).max().orElse(0);
        int question = config.looksBothWays() ? 1 : 0;
        return Math.max(1, Math.min(config.reads(), longest) + question);
    }

    private void put(int row, History history) {
        int start = row * length;
        Arrays.fill(nextBehaviours, start, start + length, Math.max(0, config.targetBehaviour()));
        for (int at = 0; at < history.length(); at++) {
            items[start + at] = history.items()[at];
            behaviours[start + at] = history.behaviours()[at];
            gaps[start + at] = config.readsGaps() ? TimeGap.of(history, at) : 0;
            if (at > 0) {
                nextBehaviours[start + at - 1] = history.behaviours()[at];
            }
        }
        if (config.looksBothWays()) {
            behaviours[start + history.length()] = Math.max(0, config.targetBehaviour());
        }
        lastPlaces[row] = config.looksBothWays() ? history.length() : Math.max(0, history.length() - 1);
    }

    CausalTransformer.Input input(NDManager manager, NDArray table) {
        Shape shape = new Shape(rows, length);
        return new CausalTransformer.Input(
                CausalTransformer.lookUp(table, manager.create(items, shape)),
                config.readsBehaviours() ? manager.create(behaviours, shape) : null,
                config.asksForBehaviour() ? manager.create(nextBehaviours, shape) : null,
                config.readsGaps() ? manager.create(gaps, shape) : null,
                config.looksBothWays() ? questions(manager) : null);
    }

    private CausalTransformer.Questions questions(NDManager manager) {
        float[] asked = new float[rows * length];
        float[] padding = new float[rows * length];
        for (int row = 0; row < rows; row++) {
            int question = row * length + (int) lastPlaces[row];
            asked[question] = 1;
            Arrays.fill(padding, question + 1, (row + 1) * length, Float.NEGATIVE_INFINITY);
        }
        return new CausalTransformer.Questions(
                manager.create(asked, new Shape(rows, length, 1)),
                manager.create(padding, new Shape(rows, 1, 1, length)));
    }

    /** The place of the last event in each row, or of the question after it, {@code [rows]}. */
    NDArray lastPlaces(NDManager manager) {
        return manager.create(lastPlaces);
    }

    /** The same in all rows one after another, each without its first so many places, {@code [rows]}. */
    NDArray flatLastPlaces(NDManager manager, int without) {
        long[] flat = new long[rows];
        for (int row = 0; row < rows; row++) {
            flat[row] = (long) row * (length - without) + lastPlaces[row] - without;
        }
        return manager.create(flat);
    }

    /** How many places all rows begin with alike, the last event of none among them; 0 where it is hardly worth it. */
    int shared() {
        int alike = config.looksBothWays()
                ? 0
                : (int) Arrays.stream(lastPlaces).min().orElse(0);
        for (int row = 1; row < rows; row++) {
            alike = alike(row, alike);
        }
        return rows == 1 || alike < FEWEST_SHARED ? 0 : alike;
    }

    private int alike(int row, int most) {
        int start = row * length;
        for (int at = 0; at < most; at++) {
            if (!isAlike(at, start + at)) {
                return at;
            }
        }
        return most;
    }

    private boolean isAlike(int place, int other) {
        return items[place] == items[other]
                && behaviours[place] == behaviours[other]
                && nextBehaviours[place] == nextBehaviours[other]
                && gaps[place] == gaps[other];
    }
}
