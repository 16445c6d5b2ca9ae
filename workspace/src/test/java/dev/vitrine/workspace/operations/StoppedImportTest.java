package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.imports.ImportOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that fails or is cancelled leaves nothing; one that goes on says how far it is. */
class StoppedImportTest extends WithImportDesk {

    private static final int ROWS = 20_000;
    /** Rows that may pass before a cancel is noticed. */
    private static final int PACE = 1_000;

    private Path many;

    @BeforeEach
    void open() {
        many = desk.file(
                "many.csv",
                IntStream.rangeClosed(0, ROWS)
                        .mapToObj(i -> i == 0 ? "user,item,time" : "u" + i + ",a,2011-01-01")
                        .toArray(String[]::new));
    }

    private void importMany(Progress progress) {
        desk.importFiles(new ImportFiles.Request(List.of(many), List.of(ImportOptions.DETECT), null), progress);
    }

    private void assertNothingIsLeft() {
        assertTrue(desk.workspace().summary().isEmpty());
        assertEquals(List.of(), desk.workspace().imports());
        for (String table : List.of("interaction", "item", "shopper", "import_rejection", "item_shoppers")) {
            assertEquals(0, desk.count(table), table);
        }
        assertFalse(desk.hasStagedFiles());
    }

    @Test
    void aFailureInTheSecondFileLeavesNothingOfTheFirst() {
        Path good = desk.file("good.csv", "user,item,time", "u,a,2011-01-01");
        Path bad = desk.file("bad.csv", "user,item,time", "u,a,one day");

        assertThrows(RuntimeException.class, () -> desk.importFiles(good, bad));

        assertNothingIsLeft();
    }

    @Test
    void aCancelledImportLeavesNothingAndTheNextOneIsWhole() {
        for (String stage : List.of("import.reading", "import.storing", "import.counting")) {
            assertThrows(CancellationException.class, () -> importMany(new CancelledAt(stage)));

            assertNothingIsLeft();
        }
        assertEquals(ROWS, desk.importFile(many).accepted());
    }

    @Test
    void aCancelEndsTheImportAtTheNextLook() {
        for (String stage : List.of("import.reading", "import.storing", "import.counting")) {
            CancelledAt progress = new CancelledAt(stage);

            assertThrows(CancellationException.class, () -> importMany(progress));

            assertEquals(1, progress.looksAfter, stage);
            assertEquals(0, progress.updatesAfter, stage);
        }
    }

    @Test
    void looksForACancelEveryThousandRowsWhetherItReadsOrStores() {
        WatchedProgress progress = new WatchedProgress();

        importMany(progress);

        assertTrue(progress.looks >= 2 * ROWS / PACE, () -> progress.looks + " looks");
        assertTrue(progress.last > 0.9, () -> "ended at " + progress.last);
        assertTrue(progress.updates >= 2 * ROWS / PACE, () -> progress.updates + " updates");
    }

    private static final class CancelledAt implements Progress {
        private final String awaited;
        private boolean cancelled;
        private int looksAfter;
        private int updatesAfter;

        private CancelledAt(String stage) {
            this.awaited = stage;
        }

        @Override
        public void update(double fraction, String stage, Object... details) {
            updatesAfter += cancelled ? 1 : 0;
            cancelled |= stage.equals(awaited);
        }

        @Override
        public boolean isCancelled() {
            looksAfter += cancelled ? 1 : 0;
            return cancelled;
        }
    }

    /** Holds the work to never going back. */
    private static final class WatchedProgress implements Progress {
        private double last;
        private int updates;
        private int looks;

        @Override
        public void update(double fraction, String stage, Object... details) {
            assertTrue(fraction >= last && fraction <= 1, () -> fraction + " after " + last);
            last = fraction;
            updates++;
        }

        @Override
        public boolean isCancelled() {
            looks++;
            return false;
        }
    }
}
