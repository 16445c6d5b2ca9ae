package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.database.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stores what the files of an import say of items: a catalogue's word counts for more than that of a sale. */
final class ItemPromotion {

    /** Columns of what is said of an item, and those before them where it is kept by import. */
    private static final int SAID = 10;

    private static final int KEYS = 3;

    private final Database database;
    private final Staging staging;

    ItemPromotion(Database database, Staging staging) {
        this.database = database;
        this.staging = staging;
    }

    void run() {
        storeTitles();
        storeSoldDetails();
        storeCatalogue();
    }

    private void storeTitles() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (StagedFile file : staging.files()) {
            file.titles().byItem().forEach((item, titles) -> {
                Integer key = staging.items().knownKey(item);
                if (key != null) {
                    titles.forEach((title, count) -> rows.add(new @Nullable Object[] {
                        file.importKey(), key, title, count.rows(), count.lastTime(), count.lastOrdinal()
                    }));
                }
            });
        }
        database.insert(
                "INSERT INTO item_title (import_key, item_key, title, row_count, last_time, last_ordinal)",
                rows.iterator());
    }

    private void storeSoldDetails() {
        staging.soldDetails().forEach((file, items) -> {
            List<@Nullable Object[]> sold = new ArrayList<>();
            List<@Nullable Object[]> kept = new ArrayList<>();
            items.forEach((item, details) -> {
                Integer key = staging.items().knownKey(item);
                if (key != null) {
                    sold.add(new @Nullable Object[] {
                        details.chineseTitle(), details.description(), details.brand(), details.category(), key
                    });
                    kept.add(kept(file, key, false, details));
                }
            });
            database.batch("""
                    UPDATE item SET chinese_title = COALESCE(chinese_title, ?), description = COALESCE(description, ?),
                        brand = COALESCE(brand, ?), category = COALESCE(category, ?)
                    WHERE item_key = ?
                    """, sold.iterator());
            keep(kept);
        });
    }

    private void storeCatalogue() {
        staging.catalogues().forEach((file, items) -> {
            List<@Nullable Object[]> listed = new ArrayList<>();
            List<@Nullable Object[]> kept = new ArrayList<>();
            items.forEach((key, details) -> {
                listed.add(listed(key, details));
                kept.add(kept(file, key, true, details));
            });
            database.batch("""
                    UPDATE item SET catalogue_title = COALESCE(?, catalogue_title),
                        chinese_title = COALESCE(?, chinese_title), description = COALESCE(?, description),
                        brand = COALESCE(?, brand), category = COALESCE(?, category),
                        catalogue_price = COALESCE(?, catalogue_price), cost = COALESCE(?, cost),
                        stock = COALESCE(?, stock), image = COALESCE(?, image),
                        launched = COALESCE(?, launched)
                    WHERE item_key = ?
                    """, listed.iterator());
            keep(kept);
        });
    }

    private static @Nullable Object[] listed(int key, ItemDetails details) {
        @Nullable Object[] row = Arrays.copyOf(said(details), SAID + 1);
        row[SAID] = key;
        return row;
    }

    private static @Nullable Object[] said(ItemDetails details) {
        return new @Nullable Object[] {
            details.title(),
            details.chineseTitle(),
            details.description(),
            details.brand(),
            details.category(),
            details.price(),
            details.cost(),
            details.stock(),
            details.image(),
            details.launched()
        };
    }

    /** So that taking back an import takes back what it says and no more. */
    private void keep(List<@Nullable Object[]> rows) {
        database.insert(
                "INSERT INTO item_details (import_key, item_key, catalogue, title, chinese_title, description, brand,"
                        + " category, price, cost, stock, image, launched)",
                rows.iterator());
    }

    private static @Nullable Object[] kept(int file, int key, boolean catalogue, ItemDetails details) {
        @Nullable Object[] row = new @Nullable Object[KEYS + SAID];
        row[0] = file;
        row[1] = key;
        row[2] = catalogue;
        System.arraycopy(said(details), 0, row, KEYS, SAID);
        return row;
    }
}
