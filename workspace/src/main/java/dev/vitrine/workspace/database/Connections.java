package dev.vitrine.workspace.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcConnectionPool;

/**
 * The connections to a workspace's file.
 *
 * <p>Once the file could not be written to or read from, the database behind them answers nothing any more, and to ask it
 * even to close may wait forever: then they are let go of as they are, and new ones made.
 */
final class Connections {

    private static final int MOST = 16;

    /** Commits are written through at once, since H2 would else keep them in memory for half a second. */
    private static final String SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";

    private final String url;
    private volatile JdbcConnectionPool pool;
    private volatile Connection keeper;
    private volatile boolean broken;

    private Connections(String url) throws SQLException {
        this.url = url;
        this.pool = pool(url);
        this.keeper = pool.getConnection();
    }

    /** @param file without H2's ending */
    static Connections open(Path file) throws SQLException {
        return new Connections("jdbc:h2:file:" + file.toAbsolutePath() + SETTINGS);
    }

    private static JdbcConnectionPool pool(String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "", "");
        pool.setMaxConnections(MOST);
        return pool;
    }

    Connection take() throws SQLException {
        return pool.getConnection();
    }

    void giveBack(Connection connection) throws SQLException {
        if (!broken) {
            connection.close();
        }
    }

    /** Looks at what went wrong with one of them. */
    void heed(Throwable failure) {
        if (StoreFailure.isBehind(failure)) {
            broken = true;
        }
    }

    boolean isBroken() {
        return broken;
    }

    /** Makes them anew; nobody may use one meanwhile. */
    void mend() throws SQLException {
        letGo();
        renew();
        broken = false;
    }

    /** Rewrites the file without what was deleted; nobody may use one meanwhile. */
    void compact() throws SQLException {
        try (Statement statement = keeper.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
        pool.dispose();
        renew();
    }

    private void renew() throws SQLException {
        pool = pool(url);
        keeper = pool.getConnection();
    }

    void close() throws SQLException {
        if (broken) {
            letGo();
            return;
        }
        try {
            keeper.close();
        } finally {
            pool.dispose();
        }
    }

    private void letGo() {
        try {
            if (keeper.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                session.getDatabase().shutdownImmediately();
            }
        } catch (SQLException e) {
            // It is closed already.
        }
    }
}
