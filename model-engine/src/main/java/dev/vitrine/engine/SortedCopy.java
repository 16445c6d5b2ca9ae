package dev.vitrine.engine;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Copies of maps that are written down or shown: the same order each time, which {@code Map.of} does not give. */
public final class SortedCopy {

    private SortedCopy() {}

    /** An unmodifiable copy by the order of its keys. */
    public static <V> Map<String, V> of(Map<String, V> map) {
        return Collections.unmodifiableMap(new TreeMap<>(map));
    }
}
