package dev.vitrine.engine.baseline;

import java.util.Arrays;

/** Collects rows of links one after the other, of each only the strongest by absolute weight. */
final class StrongestLinks {

    private final int most;
    private final int[] offsets;
    private int[] targets = new int[1024];
    private float[] weights = new float[1024];
    private int rows;
    private int end;

    StrongestLinks(int items, int most) {
        this.most = most;
        this.offsets = new int[items + 2];
    }

    /**
     * Adds the next row, from index 0 on.
     *
     * @param candidates targets with a weight; of equal ones the first are kept
     * @param byTarget weights by vocabulary index
     */
    void addRow(int[] candidates, int count, float[] byTarget) {
        float least = leastKept(candidates, count, byTarget);
        int above = 0;
        for (int i = 0; i < count; i++) {
            above += Math.abs(byTarget[candidates[i]]) > least ? 1 : 0;
        }
        int ties = Math.min(count, most) - above;
        for (int i = 0; i < count; i++) {
            float strength = Math.abs(byTarget[candidates[i]]);
            if (strength > least || (strength == least && ties-- > 0)) {
                append(candidates[i], byTarget[candidates[i]]);
            }
        }
        offsets[++rows] = end;
    }

    /** The strength of the weakest link of a row that is kept. */
    private float leastKept(int[] candidates, int count, float[] byTarget) {
        if (count <= most) {
            return 0;
        }
        float[] heap = new float[most];
        for (int i = 0; i < most; i++) {
            heap[i] = Math.abs(byTarget[candidates[i]]);
        }
        Arrays.sort(heap); // ascending order is one of a heap's
        for (int i = most; i < count; i++) {
            float strength = Math.abs(byTarget[candidates[i]]);
            if (strength > heap[0]) {
                replaceLeast(heap, strength);
            }
        }
        return heap[0];
    }

    private static void replaceLeast(float[] heap, float strength) {
        int place = 0;
        for (int child = 1; child < heap.length; child = 2 * place + 1) {
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (strength <= heap[child]) {
                break;
            }
            heap[place] = heap[child];
            place = child;
        }
        heap[place] = strength;
    }

    private void append(int target, float weight) {
        if (end == targets.length) {
            targets = Arrays.copyOf(targets, 2 * end);
            weights = Arrays.copyOf(weights, 2 * end);
        }
        targets[end] = target;
        weights[end++] = weight;
    }

    ItemLinks build() {
        Arrays.fill(offsets, rows + 1, offsets.length, end);
        return new ItemLinks(offsets, Arrays.copyOf(targets, end), Arrays.copyOf(weights, end));
    }
}
