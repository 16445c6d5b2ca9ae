package dev.vitrine.engine.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws items as wrong answers. */
interface NegativeSampler {

    /** The vocabulary index of an item, never that of padding. */
    int draw(SplittableRandom random);

    /** The chance that one draw is this item. */
    double chance(int item);

    /** Every item as often as any other. */
    record Even(int items) implements NegativeSampler {

        @Override
        public int draw(SplittableRandom random) {
            return 1 + random.nextInt(items);
        }

        @Override
        public double chance(int item) {
            return 1.0 / items;
        }
    }

    /** Some items, each as often as any other; the rest are not known to be wrong answers. */
    record Among(int[] items) implements NegativeSampler {

        @Override
        public int draw(SplittableRandom random) {
            return items[random.nextInt(items.length)];
        }

        @Override
        public double chance(int item) {
            return 1.0 / items.length;
        }
    }

    /**
     * By how often items are right answers; one that never is counts as if it had been once, since it must be met as a
     * wrong answer too.
     */
    final class ByCounts implements NegativeSampler {

        private final double[] shares; // cumulated by vocabulary index, from 0 to 1

        /** @param targets how often each item is a target, {@code [items + 1]} */
        ByCounts(int[] targets) {
            double[] cumulated = new double[targets.length];
            for (int item = 1; item < targets.length; item++) {
                cumulated[item] = cumulated[item - 1] + targets[item] + 1;
            }
            double total = cumulated[cumulated.length - 1];
            this.shares = Arrays.stream(cumulated).map(sum -> sum / total).toArray();
        }

        @Override
        public int draw(SplittableRandom random) {
            int place = Arrays.binarySearch(shares, random.nextDouble());
            return place < 0 ? -place - 1 : place + 1;
        }

        @Override
        public double chance(int item) {
            return shares[item] - shares[item - 1];
        }
    }
}
