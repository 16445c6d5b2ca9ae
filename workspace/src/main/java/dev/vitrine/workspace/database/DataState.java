package dev.vitrine.workspace.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Table {@code data_state}: how often the data changed, and numbers that are given out once. */
public final class DataState {

    private final Database database;

    public DataState(Database database) {
        this.database = database;
    }

    /** A number that is another one whenever interactions, items or shoppers changed. */
    public long changes() {
        return number("changes");
    }

    /** To be called in the transaction that changes something. */
    public void changed() {
        database.update("UPDATE data_state SET changes = changes + 1");
    }

    /** Key of the last import there was, removed ones too; 0 for none. */
    public int lastImport() {
        return (int) number("last_import");
    }

    /** Running number of the next interaction. */
    public long nextSerial() {
        return number("next_serial");
    }

    /** To be called in the transaction that imports. */
    public void imported(int lastImport, long nextSerial) {
        database.update(
                "UPDATE data_state SET changes = changes + 1, last_import = ?, next_serial = ?",
                lastImport,
                nextSerial);
    }

    /** By which key the shoppers' ids are pseudonyms; null where they are the shop's own. */
    public @Nullable String pseudonymKey() {
        return database.query("SELECT pseudonym_key FROM data_state", row -> Optional.ofNullable(row.textOrNull(1)))
                .get(0)
                .orElse(null);
    }

    public void setPseudonymKey(String key) {
        database.update("UPDATE data_state SET pseudonym_key = ?", key);
    }

    private long number(String column) {
        return database.queryFirst("SELECT " + column + " FROM data_state", row -> row.whole(1))
                .orElseThrow();
    }
}
