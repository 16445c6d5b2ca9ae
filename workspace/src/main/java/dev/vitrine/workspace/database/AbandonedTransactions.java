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

    private CompletableFuture<Void> undone = CompletableFuture.completedFuture(null);

    /** @param connection with the transaction; it is closed once the changes are taken back */
    synchronized void undo(Connection connection) {
        CompletableFuture<Void> own =
                CompletableFuture.runAsync(() -> rollback(connection), task -> new Thread(task, "undo").start());
        undone = CompletableFuture.allOf(undone, own);
    }

    private static void rollback(Connection connection) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.WARNING, "an abandoned transaction is taken back at the next opening", e);
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
