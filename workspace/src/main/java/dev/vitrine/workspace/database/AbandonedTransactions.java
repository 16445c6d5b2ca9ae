package dev.vitrine.workspace.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/**
 * Takes back the changes of transactions that did not come to their end.
 *
 * <p>That takes seconds where a million rows were stored, and nobody sees those rows meanwhile: so it is done behind the
 * back of who gave up, and only who wants to write next waits for it.
 */
final class AbandonedTransactions {

    private static final System.Logger LOG = System.getLogger(AbandonedTransactions.class.getName());

    private final Connections connections;
    private CompletableFuture<Void> undone = CompletableFuture.completedFuture(null);

    AbandonedTransactions(Connections connections) {
        this.connections = connections;
    }

    /**
     * Where the database does not answer any more there is nothing to take back: it opens as it was.
     *
     * @param connection with the transaction; it is given back once the changes are taken back
     */
    synchronized void undo(Connection connection) {
        if (connections.isBroken()) {
            return;
        }
        CompletableFuture<Void> own =
                CompletableFuture.runAsync(() -> rollback(connection), task -> new Thread(task, "undo").start());
        undone = CompletableFuture.allOf(undone, own);
    }

    private void rollback(Connection connection) {
        try {
            takeBack(connection);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "an abandoned transaction is taken back at the next opening", e);
        }
    }

    private void takeBack(Connection connection) throws SQLException {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            connections.heed(e);
            throw e;
        } finally {
            connections.giveBack(connection);
        }
    }

    /** Waits until all changes are taken back. */
    void await() {
        pending().join();
    }

    private synchronized CompletableFuture<Void> pending() {
        return undone;
    }
}
