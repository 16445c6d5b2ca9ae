package dev.vitrine.engine.evaluation;

import org.apache.commons.math3.special.Beta;

/**
 * Votes for one of two, looked at after each: whether one is preferred, whenever one stops.
 *
 * <p>If both were equally good, the mean likelihood ratio of all preferences against none would exceed {@code 1 / error}
 * at any time with a chance of at most {@code error} (Ville 1939; Robbins 1970, with a uniform mixture).
 *
 * @param first votes for the first
 * @param second votes for the second; votes for neither do not count
 */
public record Preference(int first, int second) {

    /** How many times likelier the votes are under some preference than under none, as a natural logarithm. */
    public double evidence() {
        return (first + second) * Math.log(2) + Beta.logBeta(first + 1.0, second + 1.0);
    }

    /** @param error chance of deciding although both are equally good, however often one looks */
    public boolean isDecided(double error) {
        return evidence() >= -Math.log(error);
    }

    /** Votes in a row for the one that leads which would decide it; 0 where it is decided. */
    public int missing(double error) {
        int missing = 0;
        int leading = Math.max(first, second);
        while (!new Preference(leading + missing, Math.min(first, second)).isDecided(error)) {
            missing++;
        }
        return missing;
    }
}
