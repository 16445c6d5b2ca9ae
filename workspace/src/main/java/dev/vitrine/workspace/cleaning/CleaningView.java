package dev.vitrine.workspace.cleaning;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.ShopperLists;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out what the rules in force leave, and keeps it for all who read: tables {@code counted}, {@code item_alias}. */
public final class CleaningView {

    /** Serials in one row of the table, which may hold a megabyte. */
    private static final int MOST = 200_000;

    private final Database database;

    public CleaningView(Database database) {
        this.database = database;
    }

    /** Whether the rules in force make other rows count than those without a flag. */
    public boolean touchesRows() {
        return new CleaningTable(database).current().touchRows();
    }

    /** To be called in the transaction that changed the rules, or the interactions. */
    public void refresh(Progress progress) {
        CleaningRules rules = new CleaningTable(database).current();
        database.update("DELETE FROM counted");
        database.update("DELETE FROM item_alias");
        keepRange(rules);
        if (rules.touchRows()) {
            Cleaned cleaned = Cleaning.run(StoredShop.read(database, progress), rules, progress);
            database.insert("INSERT INTO counted (shopper_key, part, ranges)", counted(cleaned));
            database.insert("INSERT INTO item_alias (item_key, stands_for)", aliases(cleaned.standsFor()));
        }
    }

    private void keepRange(CleaningRules rules) {
        String wanted = rules.is(CleaningSetting.VALUES, "range") ? "flags = 0" : "FALSE";
        database.update("UPDATE data_state SET (value_low, value_high) = (SELECT MIN(\"VALUE\"), MAX(\"VALUE\") FROM"
                + " interaction WHERE " + wanted + ")");
    }

    private static Iterator<@Nullable Object[]> aliases(int[] standsFor) {
        return IntStream.range(0, standsFor.length)
                .filter(item -> standsFor[item] != item)
                .<@Nullable Object[]>mapToObj(item -> new Object[] {item, standsFor[item]})
                .iterator();
    }

    private static Iterator<@Nullable Object[]> counted(Cleaned cleaned) {
        return IntStream.range(0, cleaned.events().shoppers())
                .filter(shopper -> isUnusual(cleaned, shopper))
                .boxed()
                .flatMap(shopper -> rows(cleaned, shopper))
                .iterator();
    }

    private static boolean isUnusual(Cleaned cleaned, int shopper) {
        StoredEvents events = cleaned.events();
        return IntStream.range(events.from(shopper), events.from(shopper + 1))
                .anyMatch(event -> cleaned.counted().get(event) != (events.flags(event) == 0));
    }

    private static Stream<@Nullable Object[]> rows(Cleaned cleaned, int shopper) {
        int[] ranges = ranges(cleaned, shopper);
        int parts = Math.max(1, (ranges.length + MOST - 1) / MOST);
        return IntStream.range(0, parts).mapToObj(part -> new @Nullable Object[] {
            cleaned.events().shopperKey(shopper),
            part,
            ShopperLists.pack(ranges, part * MOST, Math.min(ranges.length, (part + 1) * MOST))
        });
    }

    /** First and last serial of each run of rows that count, with none between them that does not. */
    private static int[] ranges(Cleaned cleaned, int shopper) {
        StoredEvents events = cleaned.events();
        BitSet counts = cleaned.counted();
        int from = events.from(shopper);
        int count = events.from(shopper + 1) - from;
        // The serial above, so that they sort, and whether the row counts in the lowest bit.
        long[] own = new long[count];
        for (int i = 0; i < count; i++) {
            own[i] = ((long) events.serial(from + i) << 1) | (counts.get(from + i) ? 1 : 0);
        }
        Arrays.sort(own);
        int[] ranges = new int[2 * count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int serial = (int) (own[i] >> 1);
            if ((own[i] & 1) == 0) {
                continue;
            }
            if (i == 0 || (own[i - 1] & 1) == 0) {
                ranges[size++] = serial;
                ranges[size++] = serial;
            }
            ranges[size - 1] = serial;
        }
        return Arrays.copyOf(ranges, size);
    }
}
