package dev.vitrine.workspace.database;

import dev.vitrine.engine.Blocking;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * The workspace's tables: the one place that speaks JDBC.
 *
 * <p>Any thread may call it. Within {@link #inTransaction} all calls of the same thread belong to the transaction; else
 * each is one of its own. What a call has committed survives the death of the process.
 */
public final class Database implements AutoCloseable {

    private static final int BATCH = 2_000;
    /** Rows that one statement inserts: most of what a statement costs is the same for one row and for many. */
    private static final int INSERTED = 100;

    private final Path folder;
    private final Transactions transactions;

    private Database(Path folder, Connections connections) {
        this.folder = folder;
        this.transactions = new Transactions(folder, connections);
    }

    /** Whether a folder holds a workspace's database. */
    public static boolean isIn(Path folder) {
        return new DatabaseFile(folder).isThere();
    }

    /**
     * Opens a workspace's database, made anew if there is none, with tables of this program's version.
     *
     * @throws DatabaseInUseException if another process has it
     */
    public static Database open(Path folder) {
        Blocking.check();
        DatabaseFile file = new DatabaseFile(folder);
        if (file.isThere()) {
            Database database = connect(folder, file.name());
            if (database.isCurrent()) {
                return database;
            }
            database.close();
        }
        file.replaceBy(copy -> {
            try (Database database = connect(folder, copy)) {
                new SchemaMigrations(database).run();
            }
        });
        return connect(folder, file.name());
    }

    private static Database connect(Path folder, Path file) {
        try {
            return new Database(folder, Connections.open(file));
        } catch (SQLException e) {
            throw e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1
                    ? new DatabaseInUseException(e)
                    : StoreFailure.problem(e, folder);
        }
    }

    private boolean isCurrent() {
        try {
            return new SchemaMigrations(this).areDone(folder);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Rewrites the file without what was deleted, of which H2 else keeps the bytes; waits for all who use the database,
     * and must not be called within a transaction.
     */
    public void compact() {
        transactions.compact();
    }

    /** All rows of the answer. */
    public <T> List<T> query(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        List<T> found = new ArrayList<>();
        withStatement(sql, statement -> {
            bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results, transactions::failure);
                while (results.next()) {
                    found.add(reader.apply(row));
                }
            }
            return found.size();
        });
        return found;
    }

    /** The first row of the answer, if it has one. */
    public <T> Optional<T> queryFirst(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        return query(sql, reader, parameters).stream().findFirst();
    }

    /** Passes over the rows of a long answer, which is never held as a whole; the consumer must not use the database. */
    public void scan(String sql, Consumer<Row> consumer, @Nullable Object... parameters) {
        withConnection(connection -> {
            setLazy(connection, true);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                bind(statement, parameters);
                try (ResultSet results = statement.executeQuery()) {
                    Row row = new Row(results, transactions::failure);
                    for (int read = 0; results.next(); read++) {
                        if (read % BATCH == 0) {
                            transactions.pulse();
                        }
                        consumer.accept(row);
                    }
                }
            } catch (SQLException | RuntimeException | Error e) {
                transactions.heed(e);
                throw e;
            } finally {
                if (!transactions.isBroken()) {
                    setLazy(connection, false);
                }
            }
            return 0;
        });
    }

    private static void setLazy(Connection connection, boolean lazy) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SET LAZY_QUERY_EXECUTION " + (lazy ? 1 : 0));
        }
    }

    /** Runs one statement and returns the number of rows it changed. */
    public int update(String sql, @Nullable Object... parameters) {
        transactions.awaitAbandoned();
        return withStatement(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** Runs one statement for each of the rows of parameters, which are taken as they are needed. */
    public void batch(String sql, Iterator<@Nullable Object[]> rows) {
        transactions.awaitAbandoned();
        withStatement(sql, statement -> {
            int waiting = 0;
            while (rows.hasNext()) {
                bind(statement, rows.next());
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    transactions.pulse();
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
            return waiting;
        });
    }

    /**
     * Inserts rows, which are taken as they are needed.
     *
     * @param into statement up to its values: {@code INSERT INTO item (item_key, id)}
     */
    public void insert(String into, Iterator<@Nullable Object[]> rows) {
        transactions.awaitAbandoned();
        withConnection(connection -> {
            List<@Nullable Object[]> chunk = next(rows);
            while (!chunk.isEmpty()) {
                int size = chunk.size();
                try (PreparedStatement statement = connection.prepareStatement(into + values(chunk))) {
                    while (chunk.size() == size) {
                        bind(statement, chunk.stream().flatMap(Arrays::stream).toArray());
                        transactions.pulse();
                        statement.executeUpdate();
                        chunk = next(rows);
                    }
                }
            }
            return 0;
        });
    }

    private static List<@Nullable Object[]> next(Iterator<@Nullable Object[]> rows) {
        List<@Nullable Object[]> chunk = new ArrayList<>(INSERTED);
        while (chunk.size() < INSERTED && rows.hasNext()) {
            chunk.add(rows.next());
        }
        return chunk;
    }

    private static String values(List<@Nullable Object[]> rows) {
        String row = "(" + String.join(", ", Collections.nCopies(rows.get(0).length, "?")) + ")";
        return " VALUES " + String.join(", ", Collections.nCopies(rows.size(), row));
    }

    /** Runs the work so that all of its changes are kept, or after an exception none; nested calls join in. */
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.run(() -> {}, work);
    }

    /** As {@link #inTransaction(Supplier)}, for work without a result. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {}, work);
    }

    /**
     * As {@link #inTransaction(Runnable)}, for work that may be given up.
     *
     * @param pulse run with every few thousand rows that are read or written, which may end the work by an exception
     */
    public void inTransaction(Runnable pulse, Runnable work) {
        transactions.run(pulse, () -> {
            work.run();
            return 0;
        });
    }

    private <T> T withStatement(String sql, SqlFunction<PreparedStatement, T> use) {
        return withConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return use.apply(statement);
            }
        });
    }

    <T> T withConnection(SqlFunction<Connection, T> action) {
        return transactions.withConnection(action);
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    @Override
    public void close() {
        transactions.close();
    }

    interface SqlFunction<A, B> {
        B apply(A argument) throws SQLException;
    }
}
