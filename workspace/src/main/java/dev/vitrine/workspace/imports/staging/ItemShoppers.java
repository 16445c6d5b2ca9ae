package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.ShopperLists;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The shoppers of each item, packed, by which a search finds who had it.
 *
 * <p>An index of all interactions would take as long to build as all the rest of an import.
 */
final class ItemShoppers {

    /** Shoppers in one row of the table, which may hold a megabyte. */
    private static final int MOST = 200_000;

    private final int[][] shoppers;
    private final int[] sizes;

    /** @param items highest key of an item and one */
    ItemShoppers(int items) {
        this.shoppers = new int[items][0];
        this.sizes = new int[items];
    }

    void add(int item, int shopper) {
        int size = sizes[item];
        if (size > 0 && shoppers[item][size - 1] == shopper) {
            return;
        }
        if (size == shoppers[item].length) {
            shoppers[item] = Arrays.copyOf(shoppers[item], size + size / 2 + 4);
        }
        shoppers[item][size] = shopper;
        sizes[item]++;
    }

    /** Replaces what the table holds. */
    void store(Database database) {
        database.update("DELETE FROM item_shoppers");
        database.insert("INSERT INTO item_shoppers (item_key, part, shoppers)", rows());
    }

    private Iterator<@Nullable Object[]> rows() {
        return IntStream.range(0, sizes.length).boxed().flatMap(this::rows).iterator();
    }

    private Stream<@Nullable Object[]> rows(int item) {
        int[] keys = Arrays.stream(shoppers[item], 0, sizes[item])
                .sorted()
                .distinct()
                .toArray();
        return IntStream.range(0, (keys.length + MOST - 1) / MOST).mapToObj(part -> new @Nullable Object[] {
            item, part, ShopperLists.pack(keys, part * MOST, Math.min(keys.length, (part + 1) * MOST))
        });
    }
}
