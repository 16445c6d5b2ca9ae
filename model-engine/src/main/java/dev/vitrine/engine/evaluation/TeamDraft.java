package dev.vitrine.engine.evaluation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/**
 * One list drawn in turns from two, so that either has the same chance at every place (team-draft interleaving: Radlinski,
 * Kurup and Joachims 2008, algorithm 2).
 *
 * @param items in the order to show them, {@code [length]}
 * @param ofFirst whether the first list has put the item there, {@code [length]}
 */
public record TeamDraft(int[] items, boolean[] ofFirst) {

    /**
     * Whichever list has put in fewer items is next; a coin decides between equals. A list puts in its best item that is
     * not there yet.
     *
     * @param length shorter where the lists have too few items
     */
    public static TeamDraft of(int[] first, int[] second, int length, Random coin) {
        int[] items = new int[length];
        boolean[] ofFirst = new boolean[length];
        BitSet drawn = new BitSet();
        int[] next = new int[2];
        int[] teams = new int[2];
        int place = 0;
        while (place < length) {
            next[0] = skip(first, next[0], drawn);
            next[1] = skip(second, next[1], drawn);
            boolean firstHas = next[0] < first.length;
            boolean secondHas = next[1] < second.length;
            if (!firstHas && !secondHas) {
                break;
            }
            boolean turn = teams[0] == teams[1] ? coin.nextBoolean() : teams[0] < teams[1];
            boolean byFirst = turn ? firstHas : !secondHas;
            int item = byFirst ? first[next[0]] : second[next[1]];
            teams[byFirst ? 0 : 1]++;
            drawn.set(item);
            items[place] = item;
            ofFirst[place++] = byFirst;
        }
        return new TeamDraft(Arrays.copyOf(items, place), Arrays.copyOf(ofFirst, place));
    }

    private static int skip(int[] list, int from, BitSet drawn) {
        int next = from;
        while (next < list.length && drawn.get(list[next])) {
            next++;
        }
        return next;
    }
}
