package dev.vitrine.sample.report;

import java.util.Locale;

/**
 * Ranking figures of the last purchases, by protocol 4.1 (leave-last-out, test).
 *
 * @param users scored
 * @param excluded whose target was bought before, where seen items are masked
 */
public record Figures(String name, int users, int excluded, double hitRate10, double ndcg10) {

    private static final int CUT = 10;

    /** Adds up ranks. */
    static final class Sum {

        private int users;
        private int excluded;
        private int hits;
        private double gain;

        void add(double rank) {
            users++;
            if (rank < CUT + 1) {
                hits++;
                gain += 1 / log2(rank + 1);
            }
        }

        void exclude() {
            excluded++;
        }

        Figures figures(String name) {
            return new Figures(name, users, excluded, (double) hits / users, gain / users);
        }

        private static double log2(double value) {
            return StrictMath.log(value) / StrictMath.log(2);
        }
    }

    /** A row of a Markdown table. */
    public String row() {
        return String.format(Locale.ROOT, "| %s | %.4f | %.4f |", name, hitRate10, ndcg10);
    }
}
