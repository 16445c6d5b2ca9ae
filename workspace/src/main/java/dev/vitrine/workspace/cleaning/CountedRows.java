package dev.vitrine.workspace.cleaning;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import dev.vitrine.workspace.database.ShopperLists;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Which stored interactions count under the rules in force, and as which item: what every reader of them asks. */
public final class CountedRows {

    private static final int[] NONE = {};

    /** First and last serial of each range, ascending, by shopper; of a shopper who is not in it rows without a flag. */
    private final Map<Integer, int[]> ranges = new HashMap<>();

    private final Map<Integer, Integer> aliases = new HashMap<>();

    private CountedRows() {}

    public static CountedRows of(Database database) {
        return of(database, "");
    }

    /** Of one shopper's interactions only. */
    public static CountedRows of(Database database, int shopper) {
        return of(database, " WHERE shopper_key = ?", shopper);
    }

    private static CountedRows of(Database database, String where, Object... parameters) {
        CountedRows rows = new CountedRows();
        database.scan(
                "SELECT shopper_key, ranges FROM counted" + where + " ORDER BY shopper_key, part",
                rows::addRanges,
                parameters);
        database.scan(
                "SELECT item_key, stands_for FROM item_alias", row -> rows.aliases.put(row.integer(1), row.integer(2)));
        return rows;
    }

    private void addRanges(Row row) {
        int[] part = ShopperLists.unpack(row.bytes(2));
        int[] before = ranges.getOrDefault(row.integer(1), NONE);
        int[] both = Arrays.copyOf(before, before.length + part.length);
        System.arraycopy(part, 0, both, before.length, part.length);
        ranges.put(row.integer(1), both);
    }

    /** @param interactionKey as its table has it */
    public boolean has(int shopper, long interactionKey, int flags) {
        int[] own = ranges.isEmpty() ? null : ranges.get(shopper);
        if (own == null) {
            return flags == 0;
        }
        int place = Arrays.binarySearch(own, (int) interactionKey);
        // Between the first and the last serial of a range, or on one of them.
        return place >= 0 || (-place - 1) % 2 == 1;
    }

    /** The key of the item that one counts as. */
    public int item(int key) {
        return aliases.isEmpty() ? key : aliases.getOrDefault(key, key);
    }
}
