package dev.vitrine.workspace;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Table {@code persona} with its events. */
final class PersonaTable {

    private final Database database;

    PersonaTable(Database database) {
        this.database = database;
    }

    List<String> names() {
        return database.query("SELECT name FROM persona ORDER BY LOWER(name), name", row -> row.text("name"));
    }

    Optional<Persona> find(String name) {
        return key(name).map(key -> read(name, key));
    }

    private Persona read(String name, int key) {
        List<ShopperEvent> events = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        database.query(
                "SELECT " + ItemTable.COLUMNS + """
                        , e.item wanted, e.behaviour, e.time FROM persona_event e LEFT JOIN item i ON i.id = e.item
                        WHERE e.persona_key = ? ORDER BY e.place
                        """,
                row -> row.textOrNull("id") == null ? missing.add(row.text("wanted")) : events.add(event(row)),
                key);
        return new Persona(name, events, List.copyOf(missing));
    }

    private static ShopperEvent event(Row row) {
        return new ShopperEvent(ItemTable.card(row), row.text("behaviour"), row.time("time"), null, null, null);
    }

    /** Keeps a persona in place of one of the same name. */
    void save(String name, List<HistoryEvent> events, long now) {
        database.inTransaction(() -> {
            remove(name);
            database.update("INSERT INTO persona (name, created) VALUES (?, ?)", name, now);
            int key = key(name).orElseThrow();
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (HistoryEvent event : events) {
                rows.add(new @Nullable Object[] {
                    key, rows.size(), event.item(), event.behaviour(), timeOrNull(event.time())
                });
            }
            database.batch("INSERT INTO persona_event VALUES (?, ?, ?, ?, ?)", rows.iterator());
        });
    }

    void remove(String name) {
        database.update("DELETE FROM persona WHERE name = ?", name);
    }

    private Optional<Integer> key(String name) {
        return database.queryFirst(
                "SELECT persona_key FROM persona WHERE name = ?", row -> row.integer("persona_key"), name);
    }

    private static @Nullable Long timeOrNull(long time) {
        return time == SequenceDataset.NO_TIME ? null : time;
    }
}
