package dev.vitrine.engine.baseline;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import com.sun.management.OperatingSystemMXBean;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All of EASE's weights, on the native side: B = I - P / diag(P), where P is the inverse of the items' co-occurrences
 * plus lambda on the diagonal (Steck 2019, eq. 8).
 */
final class EaseMatrix implements AutoCloseable {

    private static final int ROWS_AT_ONCE = 256;

    /** Matrices that inverting holds at once. */
    private static final int MATRICES = 3;

    private static final double LARGEST_SHARE_OF_MEMORY = 0.6;
    private static final double BYTES_PER_GIGABYTE = 1e9;

    private final NDManager manager;
    private final int items;

    /** {@code -P / diag(P)}, {@code [items, items]}: B but for the diagonal, which is -1 here and 0 there. */
    private final NDArray weights;

    private EaseMatrix(NDManager manager, int items, NDArray weights) {
        this.manager = manager;
        this.items = items;
        this.weights = weights;
    }

    /** @throws ProblemException if the machine has not the memory for it */
    static EaseMatrix solve(UserItems users, int items, double lambda) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        requireMemory(items, system.getTotalMemorySize());
        NDManager manager = EngineRuntime.newManager(ComputeDevice.CPU);
        try {
            NDArray inverse;
            try (NDArray gram = gram(users, items, lambda, manager)) {
                inverse = gram.inverse();
            }
            // A copy: the diagonal is a view of what is about to change.
            try (NDArray diagonal = diagonal(inverse, items).duplicate()) {
                inverse.divi(diagonal.reshape(1, items)).muli(-1);
            }
            return new EaseMatrix(manager, items, inverse);
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        }
    }

    /** Of a square matrix; a view. The library of the edition for graphics cards has no call for it. */
    private static NDArray diagonal(NDArray matrix, int size) {
        return matrix.reshape((long) size * size).get("::" + (size + 1));
    }

    static void requireMemory(int items, long memory) {
        double needed = (double) MATRICES * Float.BYTES * items * items;
        if (needed > LARGEST_SHARE_OF_MEMORY * memory) {
            double largest = Math.sqrt(LARGEST_SHARE_OF_MEMORY * memory / MATRICES / Float.BYTES);
            throw ProblemException.engine(
                    "ease.tooLarge", items, needed / BYTES_PER_GIGABYTE, memory / BYTES_PER_GIGABYTE, (int) largest);
        }
    }

    /** How many users had each two items, a block of rows at a time; lambda is added on the diagonal. */
    private static NDArray gram(UserItems users, int items, double lambda, NDManager manager) {
        UserItems usersOfItem = users.byItem(items);
        NDArray gram = manager.create(new Shape(items, items));
        for (int from = 0; from < items; from += ROWS_AT_ONCE) {
            int to = Math.min(from + ROWS_AT_ONCE, items);
            float[] block = new float[(to - from) * items];
            for (int row = from; row < to; row++) {
                addRow(row + 1, users, usersOfItem, block, (row - from) * items);
                block[(row - from) * items + row] += (float) lambda;
            }
            try (NDArray rows = manager.create(block, new Shape(to - from, items))) {
                gram.set(new NDIndex("{}:{}", from, to), rows);
            }
        }
        return gram;
    }

    private static void addRow(int item, UserItems users, UserItems usersOfItem, float[] block, int start) {
        for (int i = usersOfItem.offsets()[item]; i < usersOfItem.offsets()[item + 1]; i++) {
            int user = usersOfItem.items()[i];
            for (int place = users.offsets()[user]; place < users.offsets()[user + 1]; place++) {
                block[start + users.items()[place] - 1]++;
            }
        }
    }

    /** Of each item the strongest links to others. */
    ItemLinks strongest(int most) {
        StrongestLinks links = new StrongestLinks(items, most);
        links.addRow(new int[0], 0, new float[0]);
        float[] byTarget = new float[items + 1];
        for (int from = 0; from < items; from += ROWS_AT_ONCE) {
            int to = Math.min(from + ROWS_AT_ONCE, items);
            float[] block = rows(from, to);
            for (int row = from; row < to; row++) {
                System.arraycopy(block, (row - from) * items, byTarget, 1, items);
                int source = row + 1;
                int[] others = IntStream.rangeClosed(1, items)
                        .filter(target -> target != source)
                        .toArray();
                links.addRow(others, others.length, byTarget);
            }
        }
        return links.build();
    }

    private float[] rows(int from, int to) {
        try (NDArray rows = weights.get(new NDIndex("{}:{}", from, to))) {
            return rows.toFloatArray();
        }
    }

    /** Scores with all weights, none pruned, {@code [histories, items + 1]}; padding has 0. */
    float[][] score(List<History> histories, float decay) {
        float[] inputs = new float[histories.size() * items];
        for (int row = 0; row < histories.size(); row++) {
            addDecayed(histories.get(row), decay, inputs, row * items);
        }
        try (NDArray x = manager.create(inputs, new Shape(histories.size(), items));
                NDArray product = x.matMul(weights);
                NDArray sum = product.add(x)) { // the diagonal's -1 made 0
            float[] flat = sum.toFloatArray();
            float[][] scores = new float[histories.size()][items + 1];
            for (int row = 0; row < scores.length; row++) {
                System.arraycopy(flat, row * items, scores[row], 1, items);
            }
            return scores;
        }
    }

    private static void addDecayed(History history, float decay, float[] inputs, int start) {
        float factor = 1;
        for (int event = history.length() - 1; event >= 0; event--) {
            inputs[start + history.items()[event] - 1] += factor;
            factor *= decay;
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
