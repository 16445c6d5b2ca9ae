package dev.vitrine.workspace.feedback;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.feedback.ShownList.ShownItem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code shown_list} with the items of each. */
public final class ShownListTable {

    private final Database database;

    public ShownListTable(Database database) {
        this.database = database;
    }

    /** In the order in which they came in. */
    public List<ShownList> list() {
        Map<Integer, List<ShownItem>> items = new LinkedHashMap<>();
        database.scan(
                "SELECT * FROM shown_item ORDER BY list_key, place",
                row -> items.computeIfAbsent(row.integer("list_key"), key -> new ArrayList<>())
                        .add(new ShownItem(
                                row.integer("place"),
                                row.text("item"),
                                row.flag("clicked"),
                                row.flag("purchased"),
                                row.numberOrNull("rating"))));
        return database.query(
                """
                SELECT l.*, s.id shopper FROM shown_list l JOIN shopper s ON s.shopper_key = l.shopper_key
                ORDER BY l.list_key""",
                row -> new ShownList(
                        row.text("id"),
                        row.text("shopper"),
                        row.text("model"),
                        row.time("time"),
                        items.getOrDefault(row.integer("list_key"), List.of())));
    }

    /**
     * Keeps lists in place of those of the same ids: all of them or none. Lists of shoppers that the workspace does not
     * know are left out.
     *
     * @return how many were kept
     */
    public int put(List<ShownList> lists) {
        return database.inTransaction(() -> {
            int kept = 0;
            for (ShownList list : lists) {
                database.update("DELETE FROM shown_list WHERE id = ?", list.id());
                kept += add(list);
            }
            return kept;
        });
    }

    private int add(ShownList list) {
        int added = database.update(
                """
                INSERT INTO shown_list (id, shopper_key, model, time)
                SELECT ?, shopper_key, ?, ? FROM shopper WHERE id = ?""",
                list.id(),
                list.model(),
                list.time() == SequenceDataset.NO_TIME ? null : list.time(),
                list.shopper());
        key(list.id())
                .ifPresent(key -> database.batch("INSERT INTO shown_item VALUES (?, ?, ?, ?, ?, ?)", rows(key, list)));
        return added;
    }

    private Optional<Integer> key(String id) {
        return database.queryFirst("SELECT list_key FROM shown_list WHERE id = ?", row -> row.integer(1), id);
    }

    private static Iterator<@Nullable Object[]> rows(int key, ShownList list) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (ShownItem item : list.items()) {
            rows.add(new @Nullable Object[] {
                key, item.place(), item.item(), item.clicked(), item.purchased(), item.rating()
            });
        }
        return rows.iterator();
    }

    public int count() {
        return database.query("SELECT COUNT(*) FROM shown_list", row -> row.integer(1))
                .get(0);
    }

    /** Takes all away. */
    public void clear() {
        database.update("DELETE FROM shown_list");
    }
}
