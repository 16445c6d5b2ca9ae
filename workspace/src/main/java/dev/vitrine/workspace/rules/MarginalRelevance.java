package dev.vitrine.workspace.rules;

/**
 * Maximal marginal relevance (Carbonell &amp; Goldstein 1998): each next item is the one whose relevance, less its
 * likeness to the most similar of those chosen, is greatest. Relevance falls evenly with the place in the order.
 */
final class MarginalRelevance {

    /** How alike two items are, 0 to 1. */
    @FunctionalInterface
    interface Similarity {
        double of(int item, int other);
    }

    private MarginalRelevance() {}

    /**
     * Puts the first items of an order in a new one.
     *
     * @param pool how many of the first items there are to choose from
     * @param count how many to choose; the rest of the pool follows in its old order
     * @param strength 0 for relevance alone, 1 for variety alone
     * @return as long as the order; what is behind the pool is left empty
     */
    static int[] of(int[] order, int pool, int count, double strength, Similarity similarity) {
        int[] result = new int[order.length];
        boolean[] taken = new boolean[pool];
        double[] likeness = new double[pool];
        for (int place = 0; place < count; place++) {
            int best = best(taken, likeness, strength);
            taken[best] = true;
            result[place] = order[best];
            for (int other = 0; other < pool; other++) {
                if (!taken[other]) {
                    likeness[other] = Math.max(likeness[other], similarity.of(order[best], order[other]));
                }
            }
        }
        int next = count;
        for (int place = 0; place < pool; place++) {
            if (!taken[place]) {
                result[next++] = order[place];
            }
        }
        return result;
    }

    private static int best(boolean[] taken, double[] likeness, double strength) {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int place = 0; place < taken.length; place++) {
            double relevance = 1 - (double) place / taken.length;
            double worth = (1 - strength) * relevance - strength * likeness[place];
            if (!taken[place] && worth > most) {
                best = place;
                most = worth;
            }
        }
        return best;
    }
}
