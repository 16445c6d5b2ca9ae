package dev.vitrine.workspace.sequences;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningTable;
import dev.vitrine.workspace.cleaning.CountedRows;
import dev.vitrine.workspace.cleaning.ValueScale;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.InteractionKeys;
import dev.vitrine.workspace.database.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads the interactions that count under the cleaning rules in force as sequences: in the order of the table, since
 * sorting by time here is faster than there.
 */
public final class SequenceReader {

    /** By the table's key, so that nothing is sorted there: shopper by shopper, each one's events as they came. */
    private static final String EVENTS = """
            SELECT interaction_key, item_key, behaviour_key, time, import_key, position, ordinal, flags%s
            FROM interaction%s ORDER BY interaction_key""";

    private static final String WITH_VALUE = ", \"VALUE\"";
    private static final int VALUE = 9;

    private final Database database;

    public SequenceReader(Database database) {
        this.database = database;
    }

    /** The whole workspace's data set. */
    public SequenceDataset read(DatasetOptions options) {
        CleaningRules rules = new CleaningTable(database).current();
        Source source = new Source(CountedRows.of(database), ValueScale.of(database, rules), "", "", new Object[0]);
        return read(options, rules, source);
    }

    /**
     * The data set of one shopper alone, with the same events in the same order as in the whole; its vocabulary holds
     * the shopper's items only.
     */
    public SequenceDataset read(DatasetOptions options, int shopperKey) {
        CleaningRules rules = new CleaningTable(database).current();
        Source source = new Source(
                CountedRows.of(database, shopperKey),
                ValueScale.of(database, rules, shopperKey),
                " WHERE interaction_key BETWEEN ? AND ?",
                " WHERE item_key IN (SELECT COALESCE(a.stands_for, i.item_key) FROM interaction i"
                        + " LEFT JOIN item_alias a ON a.item_key = i.item_key WHERE interaction_key BETWEEN ? AND ?)",
                new Object[] {InteractionKeys.first(shopperKey), InteractionKeys.last(shopperKey)});
        return read(options, rules, source);
    }

    /** Which rows are read, and what the rules in force make of them. */
    private record Source(
            CountedRows counted, ValueScale scale, String whichEvents, String whichItems, Object[] parameters) {}

    private SequenceDataset read(DatasetOptions options, CleaningRules rules, Source source) {
        BehaviourTypes types = BehaviourTypes.of(database);
        DatasetOptions resolved = types.resolve(options);
        DatasetBuilder builder = new DatasetBuilder(resolved, types.names(), rules);
        byte[] wanted = types.wanted(resolved);
        database.scan(
                events(resolved, source),
                counting(resolved, wanted, source, row -> add(row, wanted, source, builder)),
                source.parameters());
        Map<Integer, String> ids = new HashMap<>();
        database.scan(
                "SELECT item_key, id FROM item" + source.whichItems(),
                row -> ids.put(row.integer(1), row.text(2)),
                source.parameters());
        return builder.build(key -> Objects.requireNonNull(ids.get(key)));
    }

    private static void add(Row row, byte[] wanted, Source source, DatasetBuilder builder) {
        builder.eventsOf(InteractionKeys.shopper(row.whole(1)))
                .add(
                        source.counted().item(row.integer(2)),
                        row.time(4),
                        wanted[row.integer(3)],
                        row.integer(5),
                        row.number(6),
                        row.integer(7));
    }

    /**
     * Keys of the shoppers of whom imports after a time brought events that happened before another, or at no known time.
     *
     * @param after milliseconds since epoch, UTC
     * @param until likewise
     */
    public Set<Integer> arrived(DatasetOptions options, long after, long until) {
        Optional<Long> first = firstSerial(after);
        if (first.isEmpty()) {
            return Set.of();
        }
        CleaningRules rules = new CleaningTable(database).current();
        // Numbers of interactions are never given out again, and stay when an import that had them first is taken back.
        Source late = new Source(
                CountedRows.of(database),
                ValueScale.of(database, rules),
                " WHERE BITAND(interaction_key, " + InteractionKeys.MOST_SERIAL
                        + ") >= ? AND (time IS NULL OR time <= ?)",
                "",
                new Object[] {first.get(), until});
        BehaviourTypes types = BehaviourTypes.of(database);
        DatasetOptions resolved = types.resolve(options);
        Set<Integer> shoppers = new HashSet<>();
        database.scan(
                events(resolved, late),
                counting(
                        resolved,
                        types.wanted(resolved),
                        late,
                        row -> shoppers.add(InteractionKeys.shopper(row.whole(1)))),
                late.parameters());
        return shoppers;
    }

    private Optional<Long> firstSerial(long after) {
        return database.queryFirst(
                "SELECT first_serial FROM import_batch WHERE imported > ? ORDER BY first_serial FETCH FIRST ROW ONLY",
                row -> row.whole(1),
                after);
    }

    private static String events(DatasetOptions resolved, Source source) {
        return EVENTS.formatted(resolved.minimumValue() == null ? "" : WITH_VALUE, source.whichEvents());
    }

    /** Passes on those rows that count, are of a wanted type and have no value or one that is high enough. */
    private static Consumer<Row> counting(
            DatasetOptions options, byte[] wanted, Source source, Consumer<Row> consumer) {
        CountedRows counted = source.counted();
        Double least = options.minimumValue();
        return row -> {
            int behaviour = row.integer(3);
            byte type = behaviour < wanted.length ? wanted[behaviour] : BehaviourTypes.UNWANTED;
            if (type == BehaviourTypes.UNWANTED) {
                return;
            }
            long key = row.whole(1);
            int shopper = InteractionKeys.shopper(key);
            boolean low = least != null && source.scale().of(shopper, row.numberOrNaN(VALUE)) < least;
            if (!low && counted.has(shopper, key, row.integer(8))) {
                consumer.accept(row);
            }
        };
    }
}
