package dev.vitrine.engine.training;

import java.util.Arrays;

/**
 * Numbers the different items of one batch from 0, in the order they are met, so that the batch can work on a small
 * table of its own rows.
 */
final class LocalItems {

    private final int[] locals;
    private final int[] owners;
    private int owner;
    private int[] items = new int[1024];
    private int count;

    /** @param size of the vocabulary with padding */
    LocalItems(int size) {
        locals = new int[size];
        owners = new int[size];
    }

    /** Forgets the last batch. */
    void clear() {
        owner++;
        count = 0;
    }

    int localOf(int item) {
        if (owners[item] != owner) {
            owners[item] = owner;
            locals[item] = count;
            if (count == items.length) {
                items = Arrays.copyOf(items, 2 * count);
            }
            items[count++] = item;
        }
        return locals[item];
    }

    int count() {
        return count;
    }

    int item(int local) {
        return items[local];
    }
}
