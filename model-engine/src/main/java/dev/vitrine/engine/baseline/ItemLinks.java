package dev.vitrine.engine.baseline;

import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A sparse table of weights from item to item, in compressed rows.
 *
 * @param offsets of the rows by vocabulary index, {@code [items + 2]}
 * @param targets {@code [links]}
 * @param weights {@code [links]}
 */
record ItemLinks(int[] offsets, int[] targets, float[] weights) {

    /** Adds a row's weights, times a factor, to the scores. */
    void addRow(int item, float factor, float[] scores) {
        for (int link = offsets[item]; link < offsets[item + 1]; link++) {
            scores[targets[link]] += factor * weights[link];
        }
    }

    /** Each weight times a factor of its source and one of its target, both {@code [items + 1]}. */
    ItemLinks scaled(double[] bySource, double[] byTarget) {
        float[] scaled = new float[weights.length];
        for (int source = 0; source < offsets.length - 1; source++) {
            for (int link = offsets[source]; link < offsets[source + 1]; link++) {
                scaled[link] = (float) (weights[link] * bySource[source] * byTarget[targets[link]]);
            }
        }
        return new ItemLinks(offsets, targets, scaled);
    }

    /** The sum of each row, {@code [items + 1]}. */
    double[] rowSums() {
        double[] sums = new double[offsets.length - 1];
        for (int source = 0; source < sums.length; source++) {
            for (int link = offsets[source]; link < offsets[source + 1]; link++) {
                sums[source] += weights[link];
            }
        }
        return sums;
    }

    void write(BinaryOutput out) throws IOException {
        out.writeInts(offsets);
        out.writeInts(targets);
        out.writeFloats(weights);
    }

    static ItemLinks read(BinaryInput in) throws IOException {
        return new ItemLinks(in.readInts(), in.readInts(), in.readFloats());
    }

    /** Takes links one by one, in any order and with repeats, in two passes: first to count them, then to keep them. */
    static final class Builder {

        private final int[] offsets;
        private int[] targets = new int[0];
        private float[] weights = new float[0];
        private int[] next = new int[0];

        Builder(int items) {
            offsets = new int[items + 2];
        }

        void count(int source) {
            offsets[source + 1]++;
        }

        void startAdding() {
            Arrays.parallelPrefix(offsets, Integer::sum);
            next = offsets.clone();
            targets = new int[offsets[offsets.length - 1]];
            weights = new float[targets.length];
        }

        void add(int source, int target, float weight) {
            int place = next[source]++;
            targets[place] = target;
            weights[place] = weight;
        }

        /** Repeats become one link with their sum. */
        ItemLinks build() {
            float[] sums = new float[offsets.length - 1];
            int[] merged = new int[offsets.length];
            int end = 0;
            for (int source = 0; source < sums.length; source++) {
                int from = offsets[source];
                int to = offsets[source + 1];
                for (int link = from; link < to; link++) {
                    sums[targets[link]] += weights[link];
                }
                merged[source] = end;
                end = moveRow(from, to, end, sums);
            }
            merged[merged.length - 1] = end;
            return new ItemLinks(merged, Arrays.copyOf(targets, end), Arrays.copyOf(weights, end));
        }

        /** Rows only shrink, so that they can move down within the same arrays. */
        private int moveRow(int from, int to, int start, float[] sums) {
            int end = start;
            for (int link = from; link < to; link++) {
                int target = targets[link];
                if (sums[target] != 0) {
                    targets[end] = target;
                    weights[end++] = sums[target];
                    sums[target] = 0;
                }
            }
            return end;
        }
    }
}
