package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.data.History;
import java.util.Arrays;
import java.util.List;

/** Histories made ready for scoring: the latest events of each, one row per history, padded on the right. */
final class PaddedHistories {

    private final TransformerConfig config;
    private final int rows;
    private final int length;
    private final long[] items;
    private final long[] behaviours;
    private final long[] nextBehaviours;
    private final long[] lastPlaces;

    /** @param length of the rows; at least that of the longest history, as far as it is read */
    PaddedHistories(List<History> histories, int length, TransformerConfig config) {
        this.config = config;
        this.rows = histories.size();
        this.length = length;
        this.items = new long[rows * length];
        this.behaviours = new long[rows * length];
        this.nextBehaviours = new long[rows * length];
        this.lastPlaces = new long[rows];
        for (int row = 0; row < rows; row++) {
            put(row, histories.get(row).recent(config.length()));
        }
    }

    /** As long as the longest history, as far as it is read; at least one position, which may be padding. */
    static int lengthFor(List<History> histories, TransformerConfig config) {
        int longest = histories.stream().mapToInt(History::length).max().orElse(0);
        return Math.max(1, Math.min(config.length(), longest));
    }

    private void put(int row, History history) {
        int start = row * length;
        Arrays.fill(nextBehaviours, start, start + length, Math.max(0, config.targetBehaviour()));
        for (int at = 0; at < history.length(); at++) {
            items[start + at] = history.items()[at];
            behaviours[start + at] = history.behaviours()[at];
            if (at > 0) {
                nextBehaviours[start + at - 1] = history.behaviours()[at];
            }
        }
        lastPlaces[row] = Math.max(0, history.length() - 1);
    }

    CausalTransformer.Input input(NDManager manager, NDArray table) {
        Shape shape = new Shape(rows, length);
        return new CausalTransformer.Input(
                CausalTransformer.lookUp(table, manager.create(items, shape)),
                config.readsBehaviours() ? manager.create(behaviours, shape) : null,
                config.asksForBehaviour() ? manager.create(nextBehaviours, shape) : null);
    }

    /** The place of the last event in each row, {@code [rows]}. */
    NDArray lastPlaces(NDManager manager) {
        return manager.create(lastPlaces);
    }

    /** The same in all rows one after another, {@code [rows]}. */
    NDArray flatLastPlaces(NDManager manager) {
        long[] flat = new long[rows];
        for (int row = 0; row < rows; row++) {
            flat[row] = (long) row * length + lastPlaces[row];
        }
        return manager.create(flat);
    }
}
