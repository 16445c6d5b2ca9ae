package dev.vitrine.workspace;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.database.ShopperLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads table {@code shopper}: those with accepted interactions. */
final class ShopperTable {

    private static final String CARD =
            "SELECT shopper_key, id, interactions, purchases, last_time FROM shopper WHERE interactions > 0";
    private static final String PAGE = " ORDER BY interactions DESC, shopper_key OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private static final Comparator<ShopperCard> BUSIEST_FIRST =
            Comparator.comparingInt((ShopperCard card) -> -card.interactions()).thenComparingInt(ShopperCard::key);

    private final Database database;

    ShopperTable(Database database) {
        this.database = database;
    }

    List<ShopperCard> find(SearchText text, int offset, int limit) {
        if (text.isEmpty()) {
            return database.query(CARD + PAGE, ShopperTable::card, offset, limit);
        }
        BitSet buyers = buyers(text.pattern());
        List<ShopperCard> found = new ArrayList<>();
        database.scan(CARD, row -> {
            if (buyers.get(row.integer(1)) || text.isIn(row.text(2))) {
                found.add(card(row));
            }
        });
        found.sort(BUSIEST_FIRST);
        return List.copyOf(
                found.subList(Math.min(offset, found.size()), (int) Math.min((long) offset + limit, found.size())));
    }

    /** Keys of those who had an item that a search for the text would find. */
    private BitSet buyers(String pattern) {
        BitSet keys = new BitSet();
        database.scan("""
                SELECT s.shoppers FROM item i JOIN item_shoppers s ON s.item_key = i.item_key WHERE i.search_text LIKE ?
                """, row -> ShopperLists.addTo(keys, row.bytes(1)), pattern);
        return keys;
    }

    Optional<ShopperCard> find(String id) {
        return database.queryFirst(CARD + " AND id = ?", ShopperTable::card, id);
    }

    private static ShopperCard card(Row row) {
        return new ShopperCard(
                row.integer("shopper_key"),
                row.text("id"),
                row.integer("interactions"),
                row.integer("purchases"),
                row.time("last_time"));
    }
}
