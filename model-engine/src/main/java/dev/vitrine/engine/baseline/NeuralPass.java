package dev.vitrine.engine.baseline;

import java.util.Arrays;

/** One way through a {@link NeuralTower} for one user and one item, and the way back. */
final class NeuralPass {

    private final NeuralTower tower;
    private final int dimension;
    private final int narrow;
    private final float[] first; // after the first layer
    private final float[] second; // after the second
    private final float[] firstSlope;
    private final float[] userSlope; // of the user's vector, summed since it was last cleared

    NeuralPass(NeuralTower tower) {
        this.tower = tower;
        this.dimension = tower.dimension();
        this.narrow = tower.narrow();
        this.first = new float[dimension];
        this.second = new float[narrow];
        this.firstSlope = new float[dimension];
        this.userSlope = new float[2 * dimension];
    }

    /**
     * How much the user wants the item, its bias left out.
     *
     * @param ofUser see {@link NeuralTower#ofUser}
     * @param ofItems see {@link NeuralTower#ofItem}
     */
    float score(float[] user, float[] ofUser, float[] wanted, int item, float[] ofItems, int place) {
        float sum = 0;
        int vector = 2 * dimension * item;
        for (int at = 0; at < dimension; at++) {
            sum += tower.out()[at] * user[at] * wanted[vector + at];
            first[at] = Math.max(0, ofUser[at] + ofItems[place + at]);
        }
        for (int unit = 0; unit < narrow; unit++) {
            float value = tower.secondBias()[unit];
            int start = dimension * unit;
            for (int at = 0; at < dimension; at++) {
                value += tower.second()[start + at] * first[at];
            }
            second[unit] = Math.max(0, value);
            sum += tower.out()[dimension + unit] * second[unit];
        }
        return sum;
    }

    void clearUserSlope() {
        Arrays.fill(userSlope, 0);
    }

    /** The gradient of the scores moved along since it was cleared, each times its push, {@code [2 dimension]}. */
    float[] userSlope() {
        return userSlope;
    }

    /**
     * Moves the item's vector and the tower along the gradient of the score that was last worked out.
     *
     * @param push how far; negative to make the score smaller
     */
    void move(float[] user, float[] wanted, int item, float push, float rate, float regularisation) {
        int vector = 2 * dimension * item;
        backThroughSecond(push, rate);
        for (int at = 0; at < dimension; at++) {
            float own = wanted[vector + at];
            float weight = tower.out()[at];
            userSlope[at] += push * weight * own;
            tower.out()[at] += rate * push * user[at] * own;
            wanted[vector + at] += rate * (push * weight * user[at] - regularisation * own);
        }
        backThroughFirst(user, wanted, vector + dimension, rate, regularisation);
    }

    private void backThroughSecond(float push, float rate) {
        Arrays.fill(firstSlope, 0);
        for (int unit = 0; unit < narrow; unit++) {
            float slope = second[unit] > 0 ? push * tower.out()[dimension + unit] : 0;
            tower.out()[dimension + unit] += rate * push * second[unit];
            tower.secondBias()[unit] += rate * slope;
            int start = dimension * unit;
            for (int at = 0; at < dimension; at++) {
                firstSlope[at] += slope * tower.second()[start + at];
                tower.second()[start + at] += rate * slope * first[at];
            }
        }
    }

    private void backThroughFirst(float[] user, float[] wanted, int vector, float rate, float regularisation) {
        for (int unit = 0; unit < dimension; unit++) {
            float slope = first[unit] > 0 ? firstSlope[unit] : 0;
            if (slope == 0) {
                continue;
            }
            tower.firstBias()[unit] += rate * slope;
            int ofUser = 2 * dimension * unit;
            int ofItem = ofUser + dimension;
            for (int at = 0; at < dimension; at++) {
                float own = wanted[vector + at];
                userSlope[dimension + at] += slope * tower.first()[ofUser + at];
                wanted[vector + at] += rate * (slope * tower.first()[ofItem + at] - regularisation * own / dimension);
                tower.first()[ofUser + at] += rate * slope * user[dimension + at];
                tower.first()[ofItem + at] += rate * slope * own;
            }
        }
    }
}
