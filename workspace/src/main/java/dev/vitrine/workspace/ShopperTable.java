package dev.vitrine.workspace;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.listing.CurrentListing;
import dev.vitrine.workspace.listing.KeyedRows;
import dev.vitrine.workspace.listing.Listing;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reads table {@code shopper}: those with accepted interactions. */
final class ShopperTable {

    private static final String CARD =
            "SELECT shopper_key, id, interactions, purchases, last_time FROM shopper WHERE interactions > 0";
    /** Sooner there than the listing. */
    private static final String BUSIEST =
            CARD + " ORDER BY interactions DESC, shopper_key OFFSET ? ROWS FETCH NEXT ? ROWS ONLY";

    private static final String USUAL = "interactions";

    private static final Listing.Source SOURCE = new Listing.Source(
            "shopper WHERE interactions > 0",
            "shopper_key",
            Map.of("shopper", "id"),
            Map.of(),
            Map.of("interactions", "interactions", "purchases", "purchases", "last", "last_time"),
            "LOWER(id)");

    /** Names of columns to sort by. */
    static final Set<String> ORDERS = SOURCE.columns();

    private final Database database;
    private final CurrentListing listing;
    private final KeyedRows<ShopperCard> rows;

    ShopperTable(Database database) {
        this.database = database;
        this.listing = new CurrentListing(database, SOURCE);
        this.rows = new KeyedRows<>(database, CARD + " AND shopper_key", ShopperTable::card, ShopperCard::key);
    }

    /** @param buyers keys of those who had what the query's text names */
    List<ShopperCard> find(ShopperQuery query, Supplier<BitSet> buyers, int offset, int limit) {
        if (query.equals(ShopperQuery.ALL) && !listing.knows(query.order().or(USUAL))) {
            return database.query(BUSIEST, ShopperTable::card, offset, limit);
        }
        return rows.page(keys(query, buyers), offset, limit);
    }

    int count(ShopperQuery query, Supplier<BitSet> buyers) {
        return keys(query, buyers).length;
    }

    /** All of them, one after the other. */
    void scan(ShopperQuery query, Supplier<BitSet> buyers, Consumer<ShopperCard> consumer) {
        rows.read(keys(query, buyers), consumer);
    }

    /** Makes ready what any query may ask for. */
    void prepare(Progress progress) {
        listing.prepare(ORDERS, progress);
    }

    private int[] keys(ShopperQuery query, Supplier<BitSet> buyers) {
        return listing.ask(shoppers -> keys(shoppers, query, buyers));
    }

    private static int[] keys(Listing shoppers, ShopperQuery query, Supplier<BitSet> buyers) {
        Listing.Order order = query.order().or(USUAL);
        SearchText text = new SearchText(query.text());
        if (text.isEmpty() && query.fewest() <= 1 && query.among() == null) {
            return shoppers.keys(order);
        }
        return shoppers.answer(query, () -> shoppers.keys(order, passing(shoppers, text, query, buyers)));
    }

    private static BitSet passing(Listing shoppers, SearchText text, ShopperQuery query, Supplier<BitSet> buyers) {
        BitSet passing = shoppers.numbers("interactions").within((double) query.fewest(), null);
        if (query.among() != null) {
            passing.and(query.among());
        }
        if (!text.isEmpty()) {
            BitSet found = shoppers.searched().find(text.wanted());
            found.or(buyers.get());
            passing.and(found);
        }
        return passing;
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
