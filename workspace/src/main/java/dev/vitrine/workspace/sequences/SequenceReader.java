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
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Reads the interactions that count under the cleaning rules in force as sequences: unordered, since sorting here is
 * faster than there.
 */
public final class SequenceReader {

    private static final String EVENTS = """
            SELECT shopper_key, item_key, behaviour_key, time, import_key, COALESCE(position, 0), ordinal,
                interaction_key, flags, "VALUE"
            FROM interaction WHERE interaction_key BETWEEN ? AND ?""";

    private static final int VALUE = 10;

    private final Database database;

    public SequenceReader(Database database) {
        this.database = database;
    }

    /** The whole workspace's data set. */
    public SequenceDataset read(DatasetOptions options) {
        CleaningRules rules = new CleaningTable(database).current();
        ValueScale scale = ValueScale.of(database, rules);
        return read(options, rules, CountedRows.of(database), scale, 0, Integer.MAX_VALUE, "");
    }

    /**
     * The data set of one shopper alone, with the same events in the same order as in the whole; its vocabulary holds
     * the shopper's items only.
     */
    public SequenceDataset read(DatasetOptions options, int shopperKey) {
        CleaningRules rules = new CleaningTable(database).current();
        return read(
                options,
                rules,
                CountedRows.of(database, shopperKey),
                ValueScale.of(database, rules, shopperKey),
                shopperKey,
                shopperKey,
                """
                WHERE item_key IN (
                    SELECT COALESCE(a.stands_for, i.item_key) FROM interaction i
                    LEFT JOIN item_alias a ON a.item_key = i.item_key WHERE interaction_key BETWEEN ? AND ?)""");
    }

    private SequenceDataset read(
            DatasetOptions options,
            CleaningRules rules,
            CountedRows counted,
            ValueScale scale,
            int from,
            int to,
            String itemsWanted) {
        BehaviourTypes types = BehaviourTypes.of(database);
        DatasetOptions resolved = types.resolve(options);
        EventList events = new EventList();
        Object[] range = {InteractionKeys.first(from), InteractionKeys.last(to)};
        database.scan(EVENTS, ofValue(resolved, scale, types.reader(resolved, counted, events)), range);
        Map<Integer, String> ids = new HashMap<>();
        database.scan(
                "SELECT item_key, id FROM item " + itemsWanted,
                row -> ids.put(row.integer(1), row.text(2)),
                itemsWanted.isEmpty() ? new Object[0] : range);
        return new DatasetBuilder(resolved, types.names(), events, rules)
                .build(key -> Objects.requireNonNull(ids.get(key)));
    }

    /** Lets those pass that have no value or one that is high enough. */
    private static Consumer<Row> ofValue(DatasetOptions options, ValueScale scale, Consumer<Row> receiver) {
        Double minimum = options.minimumValue();
        return minimum == null
                ? receiver
                : row -> {
                    double value = scale.of(row.integer(1), row.numberOrNaN(VALUE));
                    if (!(value < minimum)) {
                        receiver.accept(row);
                    }
                };
    }
}
