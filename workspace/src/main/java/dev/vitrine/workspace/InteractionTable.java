package dev.vitrine.workspace;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.InteractionKeys;
import java.util.List;

/** Reads table {@code interaction}. */
final class InteractionTable {

    private final Database database;

    InteractionTable(Database database) {
        this.database = database;
    }

    /** A shopper's accepted interactions, oldest first. */
    List<ShopperEvent> history(int shopper) {
        return database.query(
                "SELECT " + ItemTable.COLUMNS + """
                        , b.name behaviour, e.time, e."VALUE" event_value, e.quantity, e.price event_price
                        FROM interaction e
                        JOIN item i ON i.item_key = e.item_key
                        JOIN behaviour b ON b.behaviour_key = e.behaviour_key
                        WHERE e.interaction_key BETWEEN ? AND ? AND e.flags = 0
                        ORDER BY e.time NULLS FIRST, e.import_key, e.position, e.ordinal
                        """,
                row -> new ShopperEvent(
                        ItemTable.card(row),
                        row.text("behaviour"),
                        row.time("time"),
                        row.numberOrNull("event_value"),
                        row.numberOrNull("quantity"),
                        row.numberOrNull("event_price")),
                InteractionKeys.first(shopper),
                InteractionKeys.last(shopper));
    }
}
