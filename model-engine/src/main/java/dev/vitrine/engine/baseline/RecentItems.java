package dev.vitrine.engine.baseline;

import java.util.Arrays;

/** The latest items of one user, and the user's vector made of them: the newest weighs most, the weights' squares sum to 1. */
final class RecentItems {

    /** Older events would weigh next to nothing and cost as much. */
    private static final int MOST = 20;

    private final double decay;
    private final int[] items = new int[MOST];
    private final float[] weights = new float[MOST];
    private int count;

    RecentItems(double decay) {
        this.decay = decay;
    }

    void clear() {
        count = 0;
    }

    void add(int item) {
        if (count == MOST) {
            System.arraycopy(items, 1, items, 0, --count);
        }
        items[count++] = item;
    }

    int count() {
        return count;
    }

    int item(int place) {
        return items[place];
    }

    /** As of the last {@link #vector}. */
    float weight(int place) {
        return weights[place];
    }

    /** Writes the sum of weight * had over the items; zero where there are none. */
    void vector(ItemVectors vectors, float[] user) {
        Arrays.fill(user, 0);
        double weight = 1 / Math.sqrt(sumOfSquares());
        for (int place = count - 1; place >= 0; place--) {
            weights[place] = (float) weight;
            int start = items[place] * user.length;
            for (int at = 0; at < user.length; at++) {
                user[at] += weights[place] * vectors.had()[start + at];
            }
            weight *= decay;
        }
    }

    private double sumOfSquares() {
        double sum = 0;
        for (int age = 0; age < count; age++) {
            sum += Math.pow(decay, 2.0 * age);
        }
        return Math.max(sum, 1);
    }
}
