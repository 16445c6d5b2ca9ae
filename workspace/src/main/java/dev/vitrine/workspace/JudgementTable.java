package dev.vitrine.workspace;

import dev.vitrine.workspace.Judgement.JudgedItem;
import dev.vitrine.workspace.database.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Table {@code judgement} with the items that were judged. */
final class JudgementTable {

    private final Database database;

    JudgementTable(Database database) {
        this.database = database;
    }

    /** Oldest first. */
    List<Judgement> list() {
        Map<Integer, List<JudgedItem>> items = new LinkedHashMap<>();
        database.query(
                "SELECT * FROM judged_item ORDER BY judgement_key, place",
                row -> items.computeIfAbsent(row.integer("judgement_key"), key -> new ArrayList<>())
                        .add(new JudgedItem(row.text("item"), row.flag("of_first"), row.flag("liked"))));
        return database.query(
                """
                SELECT j.*, s.id shopper FROM judgement j JOIN shopper s ON s.shopper_key = j.shopper_key
                ORDER BY j.judgement_key""",
                row -> new Judgement(
                        row.whole("created"),
                        row.text("judge"),
                        row.text("shopper"),
                        row.text("first_model"),
                        row.text("second_model"),
                        items.getOrDefault(row.integer("judgement_key"), List.of())));
    }

    void add(Judgement judgement) {
        database.inTransaction(() -> {
            database.update(
                    """
                    INSERT INTO judgement (created, judge, shopper_key, first_model, second_model)
                    SELECT ?, ?, shopper_key, ?, ? FROM shopper WHERE id = ?""",
                    judgement.created(),
                    judgement.judge(),
                    judgement.first(),
                    judgement.second(),
                    judgement.shopper());
            int key = database.queryFirst("SELECT MAX(judgement_key) FROM judgement", row -> row.integer(1))
                    .orElseThrow();
            List<@Nullable Object[]> rows = new ArrayList<>();
            for (JudgedItem item : judgement.items()) {
                rows.add(new @Nullable Object[] {key, rows.size() + 1, item.item(), item.ofFirst(), item.liked()});
            }
            database.batch("INSERT INTO judged_item VALUES (?, ?, ?, ?, ?)", rows.iterator());
        });
    }
}
