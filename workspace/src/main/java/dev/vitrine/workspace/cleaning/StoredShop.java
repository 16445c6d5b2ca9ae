package dev.vitrine.workspace.cleaning;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.database.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that cleaning rules look at, read once so that one choice after the other can be tried. */
public final class StoredShop {

    private static final int LOOKS = 1 << 16;

    private final StoredEvents events = new StoredEvents();
    private final Map<Integer, String> itemIds = new HashMap<>();
    private final Map<Integer, String> behaviourNames = new HashMap<>();
    private final Database database;
    private int mostItemKey;

    private StoredShop(Database database) {
        this.database = database;
    }

    /** Reads a workspace's stored interactions, set aside ones too. */
    public static StoredShop read(Database database, Progress progress) {
        StoredShop shop = new StoredShop(database);
        database.scan("SELECT item_key, id FROM item", row -> {
            shop.itemIds.put(row.integer(1), row.text(2));
            shop.mostItemKey = Math.max(shop.mostItemKey, row.integer(1));
        });
        database.scan(
                "SELECT behaviour_key, name FROM behaviour",
                row -> shop.behaviourNames.put(row.integer(1), row.text(2)));
        new ShopperByShopper(shop.events).read(database, progress);
        return shop;
    }

    /** Takes rows in the order of keys, in which a shopper's lie together, and puts each shopper's in order of time. */
    private static final class ShopperByShopper {

        private final StoredEvents events;
        private final List<StoredEvent> own = new ArrayList<>();
        private int shopper = -1;
        private int read;

        ShopperByShopper(StoredEvents events) {
            this.events = events;
        }

        void read(Database database, Progress progress) {
            database.scan("SELECT " + StoredEvent.COLUMNS + " FROM interaction ORDER BY interaction_key", row -> {
                if (++read % LOOKS == 0) {
                    progress.throwIfCancelled();
                }
                if (row.integer(1) != shopper) {
                    flush();
                    shopper = row.integer(1);
                }
                own.add(StoredEvent.of(row));
            });
            flush();
        }

        private void flush() {
            if (!own.isEmpty()) {
                own.sort(StoredEvent.BY_TIME);
                events.add(shopper, own);
                own.clear();
            }
        }
    }

    /** What rules would leave. */
    public Remaining remaining(CleaningRules rules, Progress progress) {
        return Cleaning.run(this, rules, progress).remaining();
    }

    StoredEvents events() {
        return events;
    }

    /** One more than the highest key of an item. */
    int itemRoom() {
        return mostItemKey + 1;
    }

    Map<Integer, String> itemIds() {
        return itemIds;
    }

    String behaviour(int key) {
        return behaviourNames.getOrDefault(key, "");
    }

    /** Keys of the shoppers whose id is one of those, whatever its case. */
    Set<Integer> shoppers(List<String> ids) {
        Set<String> lower = lower(ids);
        Set<Integer> keys = new HashSet<>();
        database.scan("SELECT shopper_key, id FROM shopper", row -> {
            if (lower.contains(row.text(2).toLowerCase(Locale.ROOT))) {
                keys.add(row.integer(1));
            }
        });
        return keys;
    }

    /** The same of items. */
    Set<Integer> items(List<String> ids) {
        Set<String> lower = lower(ids);
        return itemIds.entrySet().stream()
                .filter(item -> lower.contains(item.getValue().toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> lower(List<String> ids) {
        return ids.stream().map(id -> id.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
