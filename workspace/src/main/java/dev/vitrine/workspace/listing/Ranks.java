package dev.vitrine.workspace.listing;

import java.util.Arrays;
import java.util.BitSet;

/** By key of a row, the rank of its value among all different ones. */
final class Ranks {

    /** There is a row of the key, without a value. */
    static final int NONE = -1;
    /** There is no row of the key. */
    static final int NO_ROW = -2;

    private final int[] ranks;
    private final int different;
    private final int rows;

    /**
     * @param ranks by key, which may be {@link #NONE} or {@link #NO_ROW}
     * @param different how many values there are
     */
    Ranks(int[] ranks, int different, int rows) {
        this.ranks = ranks;
        this.different = different;
        this.rows = rows;
    }

    /** Keys of all rows by rank, those without one at the end, equal ones by key. */
    int[] order(boolean descending) {
        int[] ends = new int[different + 2];
        for (int rank : ranks) {
            if (rank != NO_ROW) {
                ends[place(rank, descending) + 1]++;
            }
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] keys = new int[rows];
        for (int key = 0; key < ranks.length; key++) {
            if (ranks[key] != NO_ROW) {
                keys[ends[place(ranks[key], descending)]++] = key;
            }
        }
        return keys;
    }

    private int place(int rank, boolean descending) {
        if (rank == NONE) {
            return different;
        }
        return descending ? different - 1 - rank : rank;
    }

    /** Keys of the rows with a rank from one, included, to another, excluded. */
    BitSet between(int from, int end) {
        BitSet found = new BitSet(ranks.length);
        for (int key = 0; key < ranks.length; key++) {
            if (ranks[key] >= from && ranks[key] < end) {
                found.set(key);
            }
        }
        return found;
    }
}
