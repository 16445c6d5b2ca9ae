package dev.vitrine.workspace.sequences;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.InteractionKeys;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads accepted interactions from the database as sequences: unordered, since sorting here is faster than there. */
public final class SequenceReader {

    private static final String EVENTS = """
            SELECT shopper_key, item_key, behaviour_key, time, import_key, COALESCE(position, 0), ordinal
            FROM interaction WHERE flags = 0 AND (? IS NULL OR "VALUE" IS NULL OR "VALUE" >= ?)""";

    private final Database database;

    public SequenceReader(Database database) {
        this.database = database;
    }

    /** The whole workspace's data set. */
    public SequenceDataset read(DatasetOptions options) {
        BehaviourTypes types = BehaviourTypes.of(database);
        DatasetOptions resolved = types.resolve(options);
        EventList events = new EventList();
        Double minimum = resolved.minimumValue();
        database.scan(EVENTS, types.reader(resolved, events), minimum, minimum);
        return build(resolved, types, events, "SELECT item_key, id FROM item");
    }

    /**
     * The data set of one shopper alone, with the same events in the same order as in the whole; its vocabulary holds
     * the shopper's items only.
     */
    public SequenceDataset read(DatasetOptions options, int shopperKey) {
        BehaviourTypes types = BehaviourTypes.of(database);
        DatasetOptions resolved = types.resolve(options);
        EventList events = new EventList();
        Double minimum = resolved.minimumValue();
        database.scan(
                EVENTS + " AND interaction_key BETWEEN ? AND ?",
                types.reader(resolved, events),
                minimum,
                minimum,
                InteractionKeys.first(shopperKey),
                InteractionKeys.last(shopperKey));
        return build(resolved, types, events, """
                SELECT item_key, id FROM item
                WHERE item_key IN (SELECT item_key FROM interaction WHERE interaction_key BETWEEN ? AND ?)""", InteractionKeys.first(shopperKey), InteractionKeys.last(shopperKey));
    }

    private SequenceDataset build(
            DatasetOptions options, BehaviourTypes types, EventList events, String itemQuery, Object... parameters) {
        Map<Integer, String> ids = new HashMap<>();
        database.scan(itemQuery, row -> ids.put(row.integer(1), row.text(2)), parameters);
        return new DatasetBuilder(options, types.names(), events).build(key -> Objects.requireNonNull(ids.get(key)));
    }
}
