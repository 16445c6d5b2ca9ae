package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.feedback.ShownList;
import dev.vitrine.workspace.feedback.ShownList.ShownItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts rows that were read together to lists. */
final class ShownListBuilder {

    private record Begun(ShownColumns.Read head, Map<Integer, ShownItem> items) {}

    private final Map<String, Begun> lists = new LinkedHashMap<>();

    /** Whether the row's place in its list was still free. */
    boolean add(ShownColumns.Read row) {
        Begun list = lists.computeIfAbsent(row.list(), id -> new Begun(row, new TreeMap<>()));
        int place = row.place() > 0 ? row.place() : list.items().size() + 1;
        ShownItem item = new ShownItem(place, row.item(), row.clicked(), row.purchased(), row.rating());
        return list.head().shopper().equals(row.shopper()) && list.items().putIfAbsent(place, item) == null;
    }

    List<ShownList> lists() {
        List<ShownList> built = new ArrayList<>();
        lists.forEach((id, begun) -> built.add(new ShownList(
                id,
                begun.head().shopper(),
                begun.head().model(),
                begun.head().time(),
                List.copyOf(begun.items().values()))));
        return built;
    }
}
