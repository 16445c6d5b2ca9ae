package dev.vitrine.workspace.listing;

import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Reads rows of a table by their keys, in the order of the keys. */
public final class KeyedRows<T> {

    private static final int AT_ONCE = 200;

    private final Database database;
    private final String sql;
    private final Function<Row, T> reader;
    private final ToIntFunction<T> key;

    /** @param sql up to the column of the key, with which it ends */
    public KeyedRows(Database database, String sql, Function<Row, T> reader, ToIntFunction<T> key) {
        this.database = database;
        this.sql = sql;
        this.reader = reader;
        this.key = key;
    }

    /** The rows from a place to before another one, or as many of them as there are. */
    public List<T> page(int[] keys, int offset, int limit) {
        List<T> page = new ArrayList<>();
        int start = Math.min(offset, keys.length);
        read(Arrays.copyOfRange(keys, start, (int) Math.min((long) start + limit, keys.length)), page::add);
        return page;
    }

    /** All of them; the consumer may use the database. */
    public void read(int[] keys, Consumer<T> consumer) {
        for (int from = 0; from < keys.length; from += AT_ONCE) {
            int[] some = Arrays.copyOfRange(keys, from, Math.min(from + AT_ONCE, keys.length));
            Map<Integer, T> rows = rows(some);
            for (int each : some) {
                T row = rows.get(each);
                if (row != null) {
                    consumer.accept(row);
                }
            }
        }
    }

    private Map<Integer, T> rows(int[] keys) {
        @Nullable Object[] wanted = Arrays.stream(keys).boxed().toArray();
        Map<Integer, T> rows = new HashMap<>();
        for (T row : database.query(sql + " = ANY(?)", reader, (Object) wanted)) {
            rows.put(key.applyAsInt(row), row);
        }
        return rows;
    }
}
