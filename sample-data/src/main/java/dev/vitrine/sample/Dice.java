package dev.vitrine.sample;

import java.util.List;

/** A seeded generator (SplitMix64, Steele et al. 2014) that gives the same numbers on every platform and JDK. */
public final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

    private long state;

    public Dice(long seed) {
        this.state = mix(seed);
    }

    /** A generator of its own for one shopper or item, so that a change to one leaves the others as they were. */
    public static Dice of(long seed, long part, long index) {
        return new Dice(mix(mix(seed + part * GOLDEN_GAMMA) + index));
    }

    /** A whole number from 0 to {@code bound - 1}. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    public boolean chance(double probability) {
        return fraction() < probability;
    }

    public <T> T pick(List<T> options) {
        return options.get(below(options.size()));
    }

    /** An index, drawn in proportion to the weights. */
    public int pick(double[] weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double rest = fraction() * total;
        int last = -1;
        for (int index = 0; index < weights.length; index++) {
            if (weights[index] > 0) {
                last = index;
                rest -= weights[index];
                if (rest < 0) {
                    break;
                }
            }
        }
        if (last < 0) {
            throw new IllegalArgumentException("nothing to pick from: all weights are 0");
        }
        return last;
    }

    /** Puts a list in a random order (Fisher-Yates). */
    public void shuffle(List<?> list) {
        for (int index = list.size() - 1; index > 0; index--) {
            java.util.Collections.swap(list, index, below(index + 1));
        }
    }

    private double fraction() {
        return (next() >>> 11) * TWO_TO_MINUS_53;
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
