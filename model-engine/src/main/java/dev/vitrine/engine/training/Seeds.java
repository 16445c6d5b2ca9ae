package dev.vitrine.engine.training;

import java.util.SplittableRandom;

/**
 * All randomness of a run, derived from its seed and the place it is used at, so that going on from any step needs no
 * saved generator.
 */
record Seeds(long seed) {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    /** For the order of an epoch's sequences. */
    SplittableRandom order(int epoch) {
        return at(1, epoch, 0);
    }

    /** For the wrong answers of a step. */
    SplittableRandom negatives(int epoch, int step) {
        return at(2, epoch, step);
    }

    /** For the values dropped in a step. */
    SplittableRandom dropout(int epoch, int step) {
        return at(3, epoch, step);
    }

    /** For the items of a step that are not told by their own vectors. */
    SplittableRandom items(int epoch, int step) {
        return at(4, epoch, step);
    }

    /** For the order of an epoch's judged pairs, and what they are put against. */
    SplittableRandom judged(int epoch) {
        return at(5, epoch, 0);
    }

    /** For the values dropped in a step on judged pairs. */
    SplittableRandom judgedDropout(int epoch, int step) {
        return at(6, epoch, step);
    }

    /** For the items of a step on judged pairs that are not told by their own vectors. */
    SplittableRandom judgedItems(int epoch, int step) {
        return at(7, epoch, step);
    }

    private SplittableRandom at(int purpose, int epoch, int step) {
        long mixed = seed;
        for (long part : new long[] {purpose, epoch, step}) {
            mixed = mix(mixed * ODD + part);
        }
        return new SplittableRandom(mixed);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
