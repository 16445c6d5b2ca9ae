package dev.vitrine.workspace.database;

/** Says that another process has the database open. */
public final class DatabaseInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DatabaseInUseException(Throwable cause) {
        super(cause);
    }
}
