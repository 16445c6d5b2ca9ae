package dev.vitrine.workspace.database;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction((Runnable) () -> {
                    addItem(1, "tent");
                    throw new IllegalStateException();
                }));

        assertEquals(List.of(), ids());
    }

    @Test
    void nestedTransactionsJoinTheOuterOne() {
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction((Runnable) () -> {
                    database.inTransaction(() -> addItem(1, "tent"));
                    throw new IllegalStateException();
                }));

        assertEquals(List.of(), ids());
    }

    @Test
    void othersSeeATransactionOnlyOnceItIsDone() throws Exception {
        List<List<String>> seen = new ArrayList<>();
        database.inTransaction(() -> {
            addItem(1, "tent");
            Thread other = new Thread(() -> seen.add(ids()));
            other.start();
            join(other);
        });

        assertEquals(List.of(List.of()), seen);
        assertEquals(List.of("tent"), ids());
    }

    @Test
    void batchesTakeAnyNumberOfRows() {
        List<Object[]> rows = new ArrayList<>();
        for (int key = 1; key <= 4_001; key++) {
            rows.add(new Object[] {key, "item " + key});
        }

        database.batch("INSERT INTO item (item_key, id) VALUES (?, ?)", rows.iterator());

        int[] sum = new int[1];
        database.scan("SELECT item_key FROM item", row -> sum[0] += row.integer(1));
        assertEquals(4_001 * 4_002 / 2, sum[0]);
    }

    @Test
    void whatWasCommittedIsThereAfterReopening() {
        addItem(1, "tent");
        database.close();
        open();

        assertEquals(List.of("tent"), ids());
    }

    @Test
    void aFailureOfTheDatabaseIsAProblemThatSaysWhatFailed() {
        assertProblem("database.failed", () -> database.update("DELETE FROM no_such_table"), "NO_SUCH_TABLE");
    }

    @Test
    void refusesTablesOfANewerVersion() {
        database.update("UPDATE schema_version SET version = 999");
        database.close();

        assertProblem("workspace.newer", () -> Database.open(folder), "999", folder.toString());
        assertProblem("workspace.newer", () -> Database.open(folder), "999", folder.toString());
        database = Database.open(folder.resolve("another"));
    }

    private void addItem(int key, String id) {
        database.update("INSERT INTO item (item_key, id) VALUES (?, ?)", key, id);
    }

    private List<String> ids() {
        return database.query("SELECT id FROM item ORDER BY item_key", row -> row.text("id"));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
