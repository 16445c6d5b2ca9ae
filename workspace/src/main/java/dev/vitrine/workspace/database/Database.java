package dev.vitrine.workspace.database;

import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.concurrent.locks.ReentrantReadWriteLock;
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

    /** Held in common by whoever uses a connection, and alone by who closes and opens them all. */
    private final ReentrantReadWriteLock use = new ReentrantReadWriteLock();

    private final Path folder;
    private final Connections connections;
    private final AbandonedTransactions abandoned;

    /** Of this database only, so that one thread may hold transactions of two workspaces. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> transaction = new ThreadLocal<>();

    /** @param pulse run now and then, which may end the transaction by an exception */
    private record Transaction(Connection connection, Runnable pulse) {}

    private Database(Path folder, Connections connections) {
        this.folder = folder;
        this.connections = connections;
        this.abandoned = new AbandonedTransactions(connections);
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
        Blocking.check();
        use.writeLock().lock();
        try {
            abandoned.await();
            connections.compact();
            new DatabaseFile(folder).deleteTrace();
        } catch (SQLException e) {
            throw failure(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            use.writeLock().unlock();
        }
    }

    /** All rows of the answer. */
    public <T> List<T> query(String sql, Function<Row, T> reader, @Nullable Object... parameters) {
        List<T> found = new ArrayList<>();
        withStatement(sql, statement -> {
            bind(statement, parameters);
            try (ResultSet results = statement.executeQuery()) {
                Row row = new Row(results, this::failure);
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
                    Row row = new Row(results, this::failure);
                    for (int read = 0; results.next(); read++) {
                        if (read % BATCH == 0) {
                            pulse();
                        }
                        consumer.accept(row);
                    }
                }
            } catch (SQLException | RuntimeException | Error e) {
                connections.heed(e);
                throw e;
            } finally {
                if (!connections.isBroken()) {
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
        awaitAbandoned();
        return withStatement(sql, statement -> {
            bind(statement, parameters);
            return statement.executeUpdate();
        });
    }

    /** Runs one statement for each of the rows of parameters, which are taken as they are needed. */
    public void batch(String sql, Iterator<@Nullable Object[]> rows) {
        awaitAbandoned();
        withStatement(sql, statement -> {
            int waiting = 0;
            while (rows.hasNext()) {
                bind(statement, rows.next());
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    pulse();
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
        awaitAbandoned();
        withConnection(connection -> {
            List<@Nullable Object[]> chunk = next(rows);
            while (!chunk.isEmpty()) {
                int size = chunk.size();
                try (PreparedStatement statement = connection.prepareStatement(into + values(chunk))) {
                    while (chunk.size() == size) {
                        bind(statement, chunk.stream().flatMap(Arrays::stream).toArray());
                        pulse();
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
        return inTransaction(() -> {}, work);
    }

    private <T> T inTransaction(Runnable pulse, Supplier<T> work) {
        if (transaction.get() != null) {
            return work.get();
        }
        Blocking.check();
        awaitAbandoned();
        mendIfBroken();
        use.readLock().lock();
        try {
            return inTransaction(new Transaction(connections.take(), pulse), work);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            use.readLock().unlock();
        }
    }

    private <T> T inTransaction(Transaction begun, Supplier<T> work) throws SQLException {
        Connection connection = begun.connection();
        boolean done = false;
        try {
            connection.setAutoCommit(false);
            transaction.set(begun);
            T result = work.get();
            connection.commit();
            connection.setAutoCommit(true);
            done = true;
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            connections.heed(e);
            throw e;
        } finally {
            transaction.remove();
            if (done) {
                connections.giveBack(connection);
            } else {
                abandoned.undo(connection);
            }
        }
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
        inTransaction(pulse, () -> {
            work.run();
            return 0;
        });
    }

    private void pulse() {
        Transaction own = transaction.get();
        if (own != null) {
            own.pulse().run();
        }
    }

    private void awaitAbandoned() {
        if (transaction.get() == null) {
            abandoned.await();
        }
    }

    private <T> T withStatement(String sql, SqlFunction<PreparedStatement, T> use) {
        return withConnection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return use.apply(statement);
            }
        });
    }

    <T> T withConnection(SqlFunction<Connection, T> action) {
        Blocking.check();
        Transaction own = transaction.get();
        if (own == null) {
            mendIfBroken();
        }
        use.readLock().lock();
        try {
            return own == null ? withPooled(action) : action.apply(own.connection());
        } catch (SQLException e) {
            throw failure(e);
        } catch (RuntimeException | Error e) {
            connections.heed(e);
            throw e;
        } finally {
            use.readLock().unlock();
        }
    }

    private <T> T withPooled(SqlFunction<Connection, T> action) throws SQLException {
        Connection pooled = connections.take();
        try {
            return action.apply(pooled);
        } catch (SQLException | RuntimeException | Error e) {
            connections.heed(e);
            throw e;
        } finally {
            connections.giveBack(pooled);
        }
    }

    /** Once the disk has room again, or memory is free, all goes on with what was last confirmed. */
    private void mendIfBroken() {
        if (!connections.isBroken() || use.getReadHoldCount() > 0) {
            return;
        }
        use.writeLock().lock();
        try {
            if (connections.isBroken()) {
                connections.mend();
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            use.writeLock().unlock();
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }

    private ProblemException failure(SQLException cause) {
        connections.heed(cause);
        return StoreFailure.problem(cause, folder);
    }

    @Override
    public void close() {
        Blocking.check();
        abandoned.await();
        try {
            connections.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    interface SqlFunction<A, B> {
        B apply(A argument) throws SQLException;
    }
}
