package dev.vitrine.workspace;

import dev.vitrine.workspace.cleaning.CountedRows;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.InteractionKeys;
import dev.vitrine.workspace.database.Row;
import java.util.ArrayList;
import java.util.List;

/** Reads table {@code interaction}. */
final class InteractionTable {

    private final Database database;

    InteractionTable(Database database) {
        this.database = database;
    }

    /** A shopper's interactions that count, oldest first. */
    List<ShopperEvent> history(int shopper) {
        CountedRows counted = CountedRows.of(database, shopper);
        List<ShopperEvent> history = new ArrayList<>();
        database.scan(
                "SELECT " + ItemTable.COLUMNS + """
                        , b.name behaviour, e.time, e."VALUE" event_value, e.quantity, e.price event_price,
                            e.interaction_key, e.flags
                        FROM interaction e
                        LEFT JOIN item_alias a ON a.item_key = e.item_key
                        JOIN item i ON i.item_key = COALESCE(a.stands_for, e.item_key)
                        JOIN behaviour b ON b.behaviour_key = e.behaviour_key
                        WHERE e.interaction_key BETWEEN ? AND ?
                        ORDER BY e.time NULLS FIRST, e.import_key, e.position, e.ordinal
                        """,
                row -> {
                    if (counted.has(shopper, row.whole("interaction_key"), row.integer("flags"))) {
                        history.add(event(row));
                    }
                },
                InteractionKeys.first(shopper),
                InteractionKeys.last(shopper));
        return history;
    }

    private static ShopperEvent event(Row row) {
        return new ShopperEvent(
                ItemTable.card(row),
                row.text("behaviour"),
                row.time("time"),
                row.numberOrNull("event_value"),
                row.numberOrNull("quantity"),
                row.numberOrNull("event_price"));
    }
}
