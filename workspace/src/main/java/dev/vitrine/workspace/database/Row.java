package dev.vitrine.workspace.database;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.SequenceDataset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The current row of a query; columns by label, or by place from 1 where a million rows are read, for which numbers are
 * read without making an object for each.
 */
public final class Row {

    private final ResultSet results;
    private final Function<SQLException, ProblemException> failure;

    /** @param failure what to throw when a value cannot be read */
    Row(ResultSet results, Function<SQLException, ProblemException> failure) {
        this.results = results;
        this.failure = failure;
    }

    public int integer(String column) {
        return read(() -> results.getInt(column));
    }

    public int integer(int column) {
        try {
            return results.getInt(column);
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    public long whole(String column) {
        return read(() -> results.getLong(column));
    }

    public long whole(int column) {
        try {
            return results.getLong(column);
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    public double number(String column) {
        return read(() -> results.getDouble(column));
    }

    public double number(int column) {
        try {
            return results.getDouble(column);
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    public boolean flag(String column) {
        return read(() -> results.getBoolean(column));
    }

    public String text(String column) {
        return read(() -> results.getString(column));
    }

    public String text(int column) {
        return read(() -> results.getString(column));
    }

    public @Nullable String textOrNull(String column) {
        return readNullable(() -> results.getString(column));
    }

    public @Nullable String textOrNull(int column) {
        return readNullable(() -> results.getString(column));
    }

    /** As the database gives it, to be handed back to it. */
    public @Nullable Object valueOrNull(String column) {
        return readNullable(() -> results.getObject(column));
    }

    public @Nullable Double numberOrNull(String column) {
        return readNullable(() -> results.getObject(column, Double.class));
    }

    public @Nullable Integer integerOrNull(String column) {
        return readNullable(() -> results.getObject(column, Integer.class));
    }

    public @Nullable Long wholeOrNull(String column) {
        return readNullable(() -> results.getObject(column, Long.class));
    }

    public @Nullable Double numberOrNull(int column) {
        return readNullable(() -> {
            double number = results.getDouble(column);
            return results.wasNull() ? null : number;
        });
    }

    public double numberOrNaN(int column) {
        double number = number(column);
        return isNull(number == 0) ? Double.NaN : number;
    }

    public byte[] bytes(int column) {
        return read(() -> results.getBytes(column));
    }

    public @Nullable Long wholeOrNull(int column) {
        return readNullable(() -> {
            long number = results.getLong(column);
            return results.wasNull() ? null : number;
        });
    }

    /** Milliseconds since epoch, UTC; {@link SequenceDataset#NO_TIME} where the column is null. */
    public long time(String column) {
        Long time = wholeOrNull(column);
        return time == null ? SequenceDataset.NO_TIME : time;
    }

    /** As {@link #time(String)}, by place. */
    public long time(int column) {
        long time = whole(column);
        return isNull(time == 0) ? SequenceDataset.NO_TIME : time;
    }

    /** Of the column that was read last; what is null reads as 0. */
    private boolean isNull(boolean zero) {
        try {
            return zero && results.wasNull();
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    private <T> T read(Getter<T> getter) {
        try {
            return getter.get();
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    private <T> @Nullable T readNullable(NullableGetter<T> getter) {
        try {
            return getter.get();
        } catch (SQLException e) {
            throw failure.apply(e);
        }
    }

    private interface Getter<T> {
        T get() throws SQLException;
    }

    private interface NullableGetter<T> {
        @Nullable
        T get() throws SQLException;
    }
}
