package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.data.SequenceDataset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the titles that the rows of a file give each item, rejected rows too: a sale without customer names it as well. */
public final class TitleCounts {

    private final Map<String, Map<String, Count>> titles = new HashMap<>();

    void add(String item, String title, long time, int ordinal) {
        titles.computeIfAbsent(item, id -> new HashMap<>(4))
                .computeIfAbsent(title, text -> new Count())
                .add(time, ordinal);
    }

    Map<String, Map<String, Count>> byItem() {
        return titles;
    }

    long itemsWithSeveral() {
        return titles.values().stream().filter(counts -> counts.size() > 1).count();
    }

    /** How often an item was given a title, and when last. */
    static final class Count {

        private long rows;
        private long lastTime = SequenceDataset.NO_TIME;
        private int lastOrdinal;

        private void add(long time, int ordinal) {
            rows++;
            lastTime = Math.max(lastTime, time);
            lastOrdinal = ordinal;
        }

        long rows() {
            return rows;
        }

        @Nullable
        Long lastTime() {
            return lastTime == SequenceDataset.NO_TIME ? null : lastTime;
        }

        int lastOrdinal() {
            return lastOrdinal;
        }
    }
}
