package dev.vitrine.workspace.cleaning;

import dev.vitrine.workspace.database.Row;
import java.util.Comparator;

/**
 * A row of table {@code interaction}.
 *
 * @param serial lower half of its key
 */
record StoredEvent(
        int serial,
        int item,
        int behaviour,
        long time,
        double value,
        double quantity,
        double price,
        int flags,
        int importKey,
        double position,
        int ordinal) {

    /** What {@link #of} reads. */
    static final String COLUMNS = "shopper_key, interaction_key, item_key, behaviour_key, time, \"VALUE\", quantity,"
            + " price, flags, import_key, COALESCE(position, 0), ordinal";

    /** The order in which one shopper's events happened, as data sets have it. */
    static final Comparator<StoredEvent> BY_TIME = Comparator.comparingLong(StoredEvent::time)
            .thenComparingInt(StoredEvent::importKey)
            .thenComparingDouble(StoredEvent::position)
            .thenComparingInt(StoredEvent::ordinal);

    static StoredEvent of(Row row) {
        return new StoredEvent(
                (int) row.whole(2),
                row.integer(3),
                row.integer(4),
                row.time(5),
                row.numberOrNaN(6),
                row.numberOrNaN(7),
                row.numberOrNaN(8),
                row.integer(9),
                row.integer(10),
                row.number(11),
                row.integer(12));
    }
}
