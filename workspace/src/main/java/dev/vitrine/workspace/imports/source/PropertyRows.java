package dev.vitrine.workspace.imports.source;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The items of a file of their properties over time ({@code timestamp,itemid,property,value}, as RetailRocket has it):
 * one row for each item, with what was last said of it. Properties other than category and stock are left out, since
 * their names and values are hashes.
 */
final class PropertyRows implements RowSource {

    static final List<String> COLUMNS = List.of("timestamp", "itemid", "property", "value");
    static final List<String> HEADER = List.of("itemid", "categoryid", "available");

    private static final List<String> KEPT = HEADER.subList(1, HEADER.size());

    private static final class Item {
        private final String[] values = {"", ""};
        private final long[] times = {Long.MIN_VALUE, Long.MIN_VALUE};
        private final long line;

        Item(long line) {
            this.line = line;
        }
    }

    private final RowSource events;
    private @Nullable Iterator<Map.Entry<String, Item>> items;

    /** @param events with the columns of the file, without its header */
    PropertyRows(RowSource events) {
        this.events = events;
    }

    @Override
    public @Nullable SourceRow next() throws IOException {
        Iterator<Map.Entry<String, Item>> left = items;
        if (left == null) {
            left = read().entrySet().iterator();
            items = left;
        }
        if (!left.hasNext()) {
            return null;
        }
        Map.Entry<String, Item> item = left.next();
        Item said = item.getValue();
        return new SourceRow(said.line, List.of(item.getKey(), said.values[0], said.values[1]), true);
    }

    private Map<String, Item> read() throws IOException {
        Map<String, Item> found = new LinkedHashMap<>();
        for (SourceRow row = events.next(); row != null; row = events.next()) {
            if (row.readable()) {
                add(row, found);
            }
        }
        return found;
    }

    private static void add(SourceRow row, Map<String, Item> found) {
        Item item = found.computeIfAbsent(row.fields().get(1).strip(), id -> new Item(row.line()));
        int place = KEPT.indexOf(row.fields().get(2).strip());
        long time = time(row.fields().get(0));
        if (place >= 0 && time >= item.times[place]) {
            item.times[place] = time;
            item.values[place] = row.fields().get(3).strip();
        }
    }

    private static long time(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return Long.MIN_VALUE;
        }
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
