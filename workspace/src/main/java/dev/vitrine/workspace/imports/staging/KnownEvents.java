package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.InteractionKeys;
import dev.vitrine.workspace.database.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which of the staged interactions the workspace has already, each of them at most once: of a row that stands twice in a
 * file and once in the workspace, one is new.
 *
 * <p>Both sides are passed by once, shopper by shopper, so that no more than one shopper's events are held.
 */
final class KnownEvents {

    private static final long NEW = -1;

    private final Staging staging;
    private final StagedInteractions rows;
    private final Set<Integer> addedAgain = new HashSet<>();
    private final long[] known;
    private final Map<EventKey, List<Long>> stored = new HashMap<>();
    private int next;
    private int shopper = -1;

    private KnownEvents(Staging staging, StagedInteractions rows) {
        this.staging = staging;
        this.rows = rows;
        this.known = new long[rows.size()];
        Arrays.fill(known, NEW);
        staging.files().stream().filter(StagedFile::again).forEach(file -> addedAgain.add(file.importKey()));
    }

    /** @param rows all that were staged */
    static KnownEvents of(Database database, Staging staging, StagedInteractions rows) {
        KnownEvents events = new KnownEvents(staging, rows);
        if (events.canBeThere()) {
            events.find(database);
        }
        return events;
    }

    private boolean canBeThere() {
        boolean nothingBefore = staging.firstSerial() == 0 && staging.files().size() == 1;
        return rows.size() > 0
                && !nothingBefore
                && addedAgain.size() < staging.files().size();
    }

    private void find(Database database) {
        database.scan("""
                SELECT shopper_key, interaction_key, item_key, behaviour_key, time, position, "VALUE", quantity, price,
                    order_id
                FROM interaction ORDER BY interaction_key
                """, this::take);
        matchUpTo(Integer.MAX_VALUE);
    }

    private void take(Row row) {
        int owner = row.integer(1);
        if (owner != shopper) {
            matchUpTo(owner);
            shopper = owner;
        }
        if (next < rows.size() && rows.shopper(rows.place(next)) == owner) {
            stored.computeIfAbsent(key(row), each -> new ArrayList<>(1)).add(row.whole(2));
        }
    }

    private static EventKey key(Row row) {
        return new EventKey(
                row.integer(3),
                row.integer(4),
                row.time(5),
                row.numberOrNaN(6),
                row.numberOrNaN(7),
                row.numberOrNaN(8),
                row.numberOrNaN(9),
                row.textOrNull(10));
    }

    /** Matches the staged events of all shoppers before one, of whom the last may have stored ones. */
    private void matchUpTo(int owner) {
        while (next < rows.size() && rows.shopper(rows.place(next)) < owner) {
            if (rows.shopper(rows.place(next)) != shopper) {
                stored.clear();
            }
            matchShopper();
        }
        stored.clear();
    }

    private void matchShopper() {
        int own = rows.shopper(rows.place(next));
        if (stored.isEmpty() && staging.files().size() == 1) {
            while (next < rows.size() && rows.shopper(rows.place(next)) == own) {
                next++;
            }
            return;
        }
        Map<EventKey, Integer> used = new HashMap<>();
        int file = -1;
        for (; next < rows.size() && rows.shopper(rows.place(next)) == own; next++) {
            int place = rows.place(next);
            if (rows.importKey(place) != file) {
                file = rows.importKey(place);
                used.clear();
            }
            match(own, place, used, addedAgain.contains(file));
        }
    }

    private void match(int own, int place, Map<EventKey, Integer> used, boolean again) {
        EventKey key = rows.key(place);
        List<Long> alike = stored.computeIfAbsent(key, each -> new ArrayList<>(1));
        int before = again ? alike.size() : used.merge(key, 1, Integer::sum) - 1;
        if (before < alike.size()) {
            known[place] = alike.get(before);
            staging.file(rows.importKey(place)).counts().countAlreadyThere();
        } else {
            alike.add(InteractionKeys.of(own, staging.firstSerial() + place));
        }
    }

    boolean isNew(int place) {
        return known[place] == NEW;
    }

    /** Rows of table {@code confirmation}: what is stored already, and its place and flags in the file that has it too. */
    Iterator<@Nullable Object[]> confirmations() {
        return IntStream.range(0, rows.size())
                .map(rows::place)
                .filter(place -> !isNew(place))
                .<@Nullable Object[]>mapToObj(place ->
                        new Object[] {known[place], rows.importKey(place), rows.ordinal(place), rows.flags(place)})
                .iterator();
    }
}
