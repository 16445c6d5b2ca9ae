package dev.vitrine.engine.baseline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps the last few tables of links while a model is tuned: the decay of the history needs no new ones. */
final class LinkCache {

    private static final int MOST_TABLES = 4;

    private final Map<Values, ItemLinks> tables = new ConcurrentHashMap<>();
    private final Function<Values, ItemLinks> make;

    LinkCache(Function<Values, ItemLinks> make) {
        this.make = make;
    }

    ItemLinks of(Values values) {
        Values key = values.with(LinkedItems.DECAY, 0);
        if (tables.size() >= MOST_TABLES && !tables.containsKey(key)) {
            tables.clear();
        }
        return tables.computeIfAbsent(key, make);
    }
}
