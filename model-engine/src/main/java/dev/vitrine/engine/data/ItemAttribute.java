package dev.vitrine.engine.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What a catalogue says of items in words of which each item has some or none, such as its category and those above it.
 *
 * @param name such as {@code category}
 * @param values the words
 * @param offsets item i has the words {@code held[offsets[i]]} to {@code held[offsets[i + 1] - 1]}, {@code [items + 2]}
 * @param held indices of words
 */
public record ItemAttribute(String name, List<String> values, int[] offsets, int[] held) {

    public ItemAttribute {
        values = List.copyOf(values);
        if (offsets[offsets.length - 1] != held.length) {
            throw new IllegalArgumentException("offsets do not cover the words");
        }
    }

    /**
     * Collects the words of all items.
     *
     * @param items in the vocabulary
     * @param wordsOf by vocabulary index
     */
    public static ItemAttribute of(String name, int items, IntFunction<List<String>> wordsOf) {
        Map<String, Integer> values = new LinkedHashMap<>();
        List<Integer> held = new ArrayList<>();
        int[] offsets = new int[items + 2];
        for (int item = 1; item <= items; item++) {
            for (String word : wordsOf.apply(item)) {
                Integer known = values.putIfAbsent(word, values.size());
                held.add(known == null ? values.size() - 1 : known);
            }
            offsets[item + 1] = held.size();
        }
        int[] indices = held.stream().mapToInt(Integer::intValue).toArray();
        return new ItemAttribute(name, List.copyOf(values.keySet()), offsets, indices);
    }

    /** How many words an item has. */
    public int count(int item) {
        return offsets[item + 1] - offsets[item];
    }

    /** Index of one of an item's words. */
    public int value(int item, int place) {
        return held[offsets[item] + place];
    }

    /** Whether no item has a word. */
    public boolean isEmpty() {
        return held.length == 0;
    }
}
