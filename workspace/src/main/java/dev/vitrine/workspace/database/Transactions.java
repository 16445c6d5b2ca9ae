package dev.vitrine.workspace.database;

import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.database.Database.SqlFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which connection a thread works on: that of its transaction, else one that it has for a moment. */
final class Transactions implements AutoCloseable {

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

    Transactions(Path folder, Connections connections) {
        this.folder = folder;
        this.connections = connections;
        this.abandoned = new AbandonedTransactions(connections);
    }

    /**
     * Runs the work so that all of its changes are kept, or after an exception none; nested calls join in.
     *
     * @param pulse what {@link #pulse} runs in the meantime
     */
    <T> T run(Runnable pulse, Supplier<T> work) {
        if (transaction.get() != null) {
            return work.get();
        }
        Blocking.check();
        awaitAbandoned();
        mendIfBroken();
        use.readLock().lock();
        try {
            return run(new Transaction(connections.take(), pulse), work);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            use.readLock().unlock();
        }
    }

    private <T> T run(Transaction begun, Supplier<T> work) throws SQLException {
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

    /** To be called with every few thousand rows that are read or written. */
    void pulse() {
        Transaction own = transaction.get();
        if (own != null) {
            own.pulse().run();
        }
    }

    /** Waits for what is being undone, which would stand in the way of a change. */
    void awaitAbandoned() {
        if (transaction.get() == null) {
            abandoned.await();
        }
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

    /** Waits for all who use a connection, and rewrites the file while nobody does. */
    void compact() {
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

    /** Whether the connections are of no use until they were opened anew. */
    boolean isBroken() {
        return connections.isBroken();
    }

    /** To be called with what went wrong on a connection: some failures break them all. */
    void heed(Throwable failure) {
        connections.heed(failure);
    }

    ProblemException failure(SQLException cause) {
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
}
