package dev.vitrine.workspace;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.database.ShopperLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads table {@code shopper}: those with accepted interactions. */
final class ShopperTable {

    private static final String CARD =
            "SELECT shopper_key, id, interactions, purchases, last_time FROM shopper WHERE interactions > 0";
    private static final String FILTERED = CARD + " AND interactions >= ?";
    private static final String USUAL = "interactions DESC";
    private static final String PAGE = " OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    /** What shoppers are sorted by, in SQL. */
    static final Map<String, String> ORDERS = Map.of(
            "shopper", "id",
            "interactions", "interactions",
            "purchases", "purchases",
            "last", "last_time");

    private final Database database;

    ShopperTable(Database database) {
        this.database = database;
    }

    List<ShopperCard> find(ShopperQuery query, int offset, int limit) {
        SearchText text = new SearchText(query.text());
        if (text.isEmpty()) {
            return database.query(sql(query) + PAGE, ShopperTable::card, query.fewest(), offset, limit);
        }
        List<ShopperCard> found = new ArrayList<>();
        scan(query, found::add);
        return List.copyOf(
                found.subList(Math.min(offset, found.size()), (int) Math.min((long) offset + limit, found.size())));
    }

    /** All of them, one after the other. */
    void scan(ShopperQuery query, Consumer<ShopperCard> consumer) {
        SearchText text = new SearchText(query.text());
        BitSet buyers = text.isEmpty() ? new BitSet() : buyers(text.pattern());
        database.scan(
                sql(query),
                row -> {
                    if (text.isEmpty() || buyers.get(row.integer(1)) || text.isIn(row.text(2))) {
                        consumer.accept(card(row));
                    }
                },
                query.fewest());
    }

    private static String sql(ShopperQuery query) {
        return FILTERED + query.order().sql(ORDERS, USUAL, "shopper_key");
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
