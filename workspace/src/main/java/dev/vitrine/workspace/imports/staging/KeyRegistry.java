package dev.vitrine.workspace.imports.staging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives each external id its dense key, the known ones theirs and new ones the next. */
final class KeyRegistry {

    private final Map<String, Integer> keys = new HashMap<>();
    private final List<String> added = new ArrayList<>();
    private int next;

    void know(String id, int key) {
        keys.put(id, key);
        next = Math.max(next, key + 1);
    }

    int keyOf(String id) {
        Integer known = keys.get(id);
        if (known != null) {
            return known;
        }
        keys.put(id, next);
        added.add(id);
        return next++;
    }

    @Nullable
    Integer knownKey(String id) {
        return keys.get(id);
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(keys.keySet());
    }

    /** Key and id of what was not known before, and what else goes with each. */
    Iterator<@Nullable Object[]> added(Object... besides) {
        int first = next - added.size();
        List<@Nullable Object[]> rows = new ArrayList<>(added.size());
        for (String id : added) {
            rows.add(Stream.concat(Stream.of(first + rows.size(), id), Stream.of(besides))
                    .toArray());
        }
        return rows.iterator();
    }
}
