package dev.vitrine.workspace.imports.staging;

import java.util.List;

/**
 * Remembers rows by 128 bits of hash, to find those that are equal in every column to an earlier one.
 *
 * <p>Of ten million different rows two share their hash with a probability below 10^-24.
 */
final class RowHashes {

    private static final long FIRST = 0x9E3779B97F4A7C15L;
    private static final long SECOND = 0xC2B2AE3D27D4EB4FL;

    /** Characters in a long. */
    private static final int CHARACTERS = Long.SIZE / Character.SIZE;

    private long[] table = new long[1 << 13];
    private int size;

    /** Adds a row and says whether it is new. */
    boolean add(List<String> fields) {
        long high = FIRST;
        long low = SECOND;
        for (String field : fields) {
            int length = field.length();
            high = Long.rotateLeft((high ^ length) * FIRST, 31);
            low = Long.rotateLeft((low + length) * SECOND, 29);
            for (int i = 0; i < length; i += CHARACTERS) {
                long word = word(field, i, Math.min(length, i + CHARACTERS));
                high = Long.rotateLeft((high ^ word) * FIRST, 31);
                low = Long.rotateLeft((low + word) * SECOND, 29);
            }
        }
        return add(mix(high) | 1, mix(low));
    }

    private static long word(String text, int from, int to) {
        long word = 0;
        for (int i = from; i < to; i++) {
            word = (word << Character.SIZE) | text.charAt(i);
        }
        return word;
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** A slot is two longs, the first of them never 0 where it is taken. */
    private boolean add(long high, long low) {
        if (4L * size > table.length) {
            grow();
        }
        int slot = slot(low, table.length);
        while (table[slot] != 0) {
            if (table[slot] == high && table[slot + 1] == low) {
                return false;
            }
            slot = (slot + 2) & (table.length - 1);
        }
        table[slot] = high;
        table[slot + 1] = low;
        size++;
        return true;
    }

    private static int slot(long low, int length) {
        return (int) (low & (length / 2 - 1)) * 2;
    }

    private void grow() {
        long[] old = table;
        table = new long[2 * old.length];
        size = 0;
        for (int slot = 0; slot < old.length; slot += 2) {
            if (old[slot] != 0) {
                add(old[slot], old[slot + 1]);
            }
        }
    }
}
