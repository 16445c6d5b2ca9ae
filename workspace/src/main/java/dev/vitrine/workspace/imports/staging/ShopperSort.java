package dev.vitrine.workspace.imports.staging;

import java.util.Arrays;

/** Sorts staged rows by shopper, in the order in which they were added among equals. */
final class ShopperSort {

    private int[] shoppers = new int[1024];
    private int size;
    private int highest = -1;

    void add(int shopper) {
        if (size == shoppers.length) {
            shoppers = Arrays.copyOf(shoppers, 2 * size);
        }
        shoppers[size++] = shopper;
        highest = Math.max(highest, shopper);
    }

    int size() {
        return size;
    }

    /** Places of the added rows, by shopper. */
    int[] sorted() {
        int[] next = new int[highest + 2];
        for (int i = 0; i < size; i++) {
            next[shoppers[i] + 1]++;
        }
        for (int shopper = 0; shopper <= highest; shopper++) {
            next[shopper + 1] += next[shopper];
        }
        int[] places = new int[size];
        for (int i = 0; i < size; i++) {
            places[next[shoppers[i]]++] = i;
        }
        return places;
    }
}
