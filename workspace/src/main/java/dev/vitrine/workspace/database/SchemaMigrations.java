package dev.vitrine.workspace.database;

import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.ResultSet;
import org.h2.tools.RunScript;

/**
 * Brings the tables to this program's version, one numbered script after the other.
 *
 * <p>Scripts are resources {@code schema/001.sql}, {@code 002.sql} and so on. They must run on a copy: where H2 is stopped
 * while it changes a table, the table may be gone.
 */
final class SchemaMigrations {

    /** Number of the last script. */
    static final int VERSION = 18;

    private final Database database;

    SchemaMigrations(Database database) {
        this.database = database;
    }

    /** Whether the tables are those of this program; of a newer one they cannot be used. */
    boolean areDone(Path folder) {
        int version = version();
        if (version > VERSION) {
            throw WorkspaceProblem.of("workspace.newer", folder, version, VERSION);
        }
        return version == VERSION;
    }

    void run() {
        for (int next = version() + 1; next <= VERSION; next++) {
            apply(next);
        }
    }

    private int version() {
        boolean known = !database.query(
                        "SELECT 1 FROM information_schema.tables WHERE table_name = 'SCHEMA_VERSION'",
                        row -> row.integer(1))
                .isEmpty();
        return known
                ? database.queryFirst("SELECT version FROM schema_version", row -> row.integer(1))
                        .orElse(0)
                : 0;
    }

    private void apply(int version) {
        database.withConnection(connection -> {
            try (Reader script = script(version)) {
                ResultSet last = RunScript.execute(connection, script);
                if (last != null) {
                    last.close();
                }
                return version;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        database.update("MERGE INTO schema_version (one, version) KEY (one) VALUES (1, ?)", version);
    }

    /** Empty for a number that was never given out. */
    private static Reader script(int version) {
        String name = "/dev/vitrine/workspace/schema/%03d.sql".formatted(version);
        InputStream resource = SchemaMigrations.class.getResourceAsStream(name);
        return resource == null ? Reader.nullReader() : new InputStreamReader(resource, StandardCharsets.UTF_8);
    }
}
