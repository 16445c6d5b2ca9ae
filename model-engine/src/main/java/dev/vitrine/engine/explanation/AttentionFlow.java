package dev.vitrine.engine.explanation;

import java.util.Arrays;

/**
 * How much of each event can reach the last position, when each layer's attention is how much may pass (Abnar and
 * Zuidema 2020, section 3, attention flow): the largest flow from the last position, after the last layer, to each event.
 */
public final class AttentionFlow {

    private static final float NOTHING = 1e-6f;

    private final float[][][] capacity; // [layer][query][key], what may still pass down
    private final float[][][] passed; // [layer][query][key], what passes and may be taken back
    private final int layers;
    private final int length;
    private final int[][] distance;
    private final int[][] next;

    /** What leads from the last position to an event: no position before the event, since none looks ahead. */
    private AttentionFlow(float[][][] all, int event) {
        this.layers = all.length;
        this.length = all[0].length - event;
        this.capacity = new float[layers][length][];
        this.passed = new float[layers][length][length];
        for (int layer = 0; layer < layers; layer++) {
            for (int query = 0; query < length; query++) {
                capacity[layer][query] = Arrays.copyOfRange(all[layer][event + query], event, event + length);
            }
        }
        this.distance = new int[layers + 1][length];
        this.next = new int[layers + 1][length];
    }

    /** @return for each event, {@code [length]}; the largest is at most 1 */
    public static float[] of(AttentionWeights attention) {
        float[][][] capacity = new float[attention.layers()][][];
        for (int layer = 0; layer < capacity.length; layer++) {
            capacity[layer] = AttentionRollout.withOwn(attention.weights()[layer]);
        }
        float[] flow = new float[attention.length()];
        for (int event = 0; event < flow.length; event++) {
            flow[event] =
                    capacity.length == 2 ? throughTwo(capacity, event) : new AttentionFlow(capacity, event).largest();
        }
        return flow;
    }

    /** With two layers every way has an edge of its own at both ends, so that the narrower of the two is what it takes. */
    private static float throughTwo(float[][][] capacity, int event) {
        float[] fromLast = capacity[1][capacity[1].length - 1];
        float total = 0;
        for (int between = event; between < fromLast.length; between++) {
            total += Math.min(fromLast[between], capacity[0][between][event]);
        }
        return total;
    }

    /** Dinic's algorithm; a position after layer k is node (k + 1, position), the event is node (0, 0). */
    private float largest() {
        float total = 0;
        while (reaches()) {
            for (int[] row : next) {
                Arrays.fill(row, 0);
            }
            float more = push(layers, length - 1, Float.MAX_VALUE);
            while (more > NOTHING) {
                total += more;
                more = push(layers, length - 1, Float.MAX_VALUE);
            }
        }
        return total;
    }

    private boolean reaches() {
        for (int[] row : distance) {
            Arrays.fill(row, -1);
        }
        int[] queue = new int[(layers + 1) * length];
        int end = 0;
        queue[end++] = layers * length + length - 1;
        distance[layers][length - 1] = 0;
        for (int begin = 0; begin < end; begin++) {
            int level = queue[begin] / length;
            int at = queue[begin] % length;
            for (int step = 0; step < 2 * length; step++) {
                int toLevel = step < length ? level - 1 : level + 1;
                int to = step % length;
                if (left(level, at, toLevel, to) > NOTHING && distance[toLevel][to] < 0) {
                    distance[toLevel][to] = distance[level][at] + 1;
                    queue[end++] = toLevel * length + to;
                }
            }
        }
        return distance[0][0] >= 0;
    }

    private float push(int level, int at, float most) {
        if (level == 0 && at == 0) {
            return most;
        }
        for (; next[level][at] < 2 * length; next[level][at]++) {
            int toLevel = next[level][at] < length ? level - 1 : level + 1;
            int to = next[level][at] % length;
            float room = left(level, at, toLevel, to);
            if (room > NOTHING && distance[toLevel][to] == distance[level][at] + 1) {
                float pushed = push(toLevel, to, Math.min(most, room));
                if (pushed > NOTHING) {
                    move(level, at, toLevel, to, pushed);
                    return pushed;
                }
            }
        }
        return 0;
    }

    private float left(int level, int at, int toLevel, int to) {
        if (toLevel < 0 || toLevel > layers) {
            return 0;
        }
        return toLevel < level ? capacity[toLevel][at][to] : passed[level][to][at];
    }

    private void move(int level, int at, int toLevel, int to, float amount) {
        if (toLevel < level) {
            capacity[toLevel][at][to] -= amount;
            passed[toLevel][at][to] += amount;
        } else {
            passed[level][to][at] -= amount;
            capacity[level][to][at] += amount;
        }
    }
}
