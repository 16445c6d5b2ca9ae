package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/**
 * What an import costs: {@code ImportSpeed DATA_FOLDER [--runs N]} imports Online Retail N times, each into a workspace
 * of its own; {@code ImportSpeed DATA_FOLDER --cancel SECONDS} imports a million made up rows again and again, cancelled
 * one time after that many seconds, the next time after twice as many and so on until it comes to its end, and tells how
 * long each takes to return.
 */
final class ImportSpeed {

    private static final int MADE_ROWS = 1_000_000;
    private static final int MADE_ITEMS = 100_000;
    private static final int MADE_SHOPPERS = 50_000;

    private ImportSpeed() {}

    public static void main(String[] args) throws IOException {
        Cost first = Cost.withStart();
        Arguments arguments = Arguments.of(args);
        String cancelAt = arguments.option("--cancel");
        if (cancelAt != null) {
            cancel(Double.parseDouble(cancelAt));
            return;
        }
        String runs = arguments.option("--runs");
        Path file = Path.of(arguments.first(), "online-retail.csv.gz");
        for (int run = 0; run < (runs == null ? 3 : Integer.parseInt(runs)); run++) {
            run(run == 0 ? first : Cost.fromNow(), file);
        }
    }

    /** The first run bears the cost of Java's start, as a command does. */
    private static void run(Cost cost, Path file) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            ImportFiles.Result result;
            try (Workspace workspace = Workspace.open(folder.path())) {
                result = importFile(workspace, file, ImportOptions.ofLayout("online-retail"), Progress.NONE);
            }
            ImportFiles.FileReport report = result.files().get(0);
            System.out.printf(
                    Locale.ROOT,
                    "%d rows, %.1f s of CPU, %.1f s, at most %.0f MB of heap%n",
                    report.rows(),
                    cost.cpuSeconds(),
                    cost.seconds(),
                    cost.peakHeapMegabytes());
            System.out.printf(
                    "  accepted %d, rejected %s, found %s, %d shoppers, %d items%n",
                    report.accepted(), report.rejected(), report.found(), result.shoppers(), result.items());
        }
    }

    private static ImportFiles.Result importFile(
            Workspace workspace, Path file, ImportOptions options, Progress progress) {
        return new ImportFiles(workspace).run(new ImportFiles.Request(List.of(file), List.of(options), null), progress);
    }

    private static void cancel(double seconds) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create();
                Workspace workspace = Workspace.open(folder.path().resolve("workspace"))) {
            Path file = folder.path().resolve("sales.csv");
            MadeShop.write(file, MADE_ROWS, MADE_ITEMS, MADE_SHOPPERS);
            for (double after = seconds; isCancelled(workspace, file, after); after += seconds) {
                if (!workspace.summary().isEmpty()) {
                    throw new IllegalStateException("something is left of a cancelled import");
                }
            }
        }
    }

    private static boolean isCancelled(Workspace workspace, Path file, double after) {
        Cancelled progress = new Cancelled(System.nanoTime() + (long) (after * 1e9));
        try {
            importFile(workspace, file, ImportOptions.DETECT, progress);
            return false;
        } catch (CancellationException e) {
            System.out.printf(
                    Locale.ROOT,
                    "cancelled after %.1f s (%s, %.2f): returned after %.2f s%n",
                    after,
                    progress.stage,
                    progress.reached,
                    (System.nanoTime() - progress.at) / 1e9);
            return true;
        }
    }

    private static final class Cancelled implements Progress {

        private final long at;
        private String stage = "";
        private double reached;

        private Cancelled(long at) {
            this.at = at;
        }

        @Override
        public void update(double fraction, String stage, Object... details) {
            this.stage = stage;
            this.reached = fraction;
        }

        @Override
        public boolean isCancelled() {
            return System.nanoTime() >= at;
        }
    }
}
