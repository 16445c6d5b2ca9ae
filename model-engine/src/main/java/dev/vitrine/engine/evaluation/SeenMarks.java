package dev.vitrine.engine.evaluation;

import java.util.Arrays;

/** A set of items that is emptied for each user without touching the whole catalogue. */
final class SeenMarks {

    private final boolean[] marked;
    private int[] items = new int[64];
    private int size;

    SeenMarks(int catalogueSize) {
        this.marked = new boolean[catalogueSize + 1];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            marked[items[i]] = false;
        }
        size = 0;
    }

    void addAll(int[] more) {
        for (int item : more) {
            if (!marked[item]) {
                marked[item] = true;
                if (size == items.length) {
                    items = Arrays.copyOf(items, 2 * size);
                }
                items[size++] = item;
            }
        }
    }

    boolean contains(int item) {
        return marked[item];
    }

    int size() {
        return size;
    }

    int get(int place) {
        return items[place];
    }
}
