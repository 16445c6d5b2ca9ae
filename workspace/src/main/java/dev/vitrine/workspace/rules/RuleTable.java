package dev.vitrine.workspace.rules;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Keeps rule sets by name: tables {@code rule_set} and {@code rule}. */
public final class RuleTable {

    private final Database database;

    public RuleTable(Database database) {
        this.database = database;
    }

    /** By name. */
    public List<RuleSet> list() {
        return database.query("SELECT name FROM rule_set ORDER BY name", row -> row.text("name")).stream()
                .map(name -> find(name).orElseThrow())
                .toList();
    }

    public Optional<RuleSet> find(String name) {
        return database.queryFirst("SELECT rule_set_key FROM rule_set WHERE name = ?", row -> row.integer(1), name)
                .map(key -> new RuleSet(
                        name,
                        database.query(
                                "SELECT * FROM rule WHERE rule_set_key = ? ORDER BY place", RuleTable::rule, key)));
    }

    /** Keeps a set in place of the one of its name, if there is one: all of it or nothing. */
    public void save(RuleSet set) {
        database.inTransaction(() -> {
            remove(set.name());
            database.update("INSERT INTO rule_set (name) VALUES (?)", set.name());
            int key = database.queryFirst(
                            "SELECT rule_set_key FROM rule_set WHERE name = ?", row -> row.integer(1), set.name())
                    .orElseThrow();
            database.batch(
                    "INSERT INTO rule (rule_set_key, place, name, switched_on, action, items, condition) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    IntStream.range(0, set.rules().size())
                            .mapToObj(place -> row(key, place, set.rules().get(place)))
                            .iterator());
        });
    }

    private static Object[] row(int key, int place, Rule rule) {
        return new Object[] {key, place, rule.name(), rule.on(), RuleFile.json(rule.action()), rule.items(), rule.when()
        };
    }

    public void remove(String name) {
        database.update("DELETE FROM rule_set WHERE name = ?", name);
    }

    private static Rule rule(Row row) {
        return new Rule(
                row.text("name"),
                row.flag("switched_on"),
                RuleFile.action(row.text("action")),
                row.text("items"),
                row.text("condition"));
    }
}
