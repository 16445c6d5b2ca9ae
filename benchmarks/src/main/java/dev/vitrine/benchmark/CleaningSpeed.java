package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.CleanData;
import dev.vitrine.workspace.operations.ImportFiles;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How much CPU time it takes to say what cleaning rules leave, and to apply them, on Online Retail and on a made shop of
 * a million interactions: {@code CleaningSpeed DATA [ROUNDS]}.
 */
final class CleaningSpeed {

    private static final int ROWS = 1_000_000;
    private static final int ITEMS = 100_000;
    private static final int SHOPPERS = 50_000;

    private static final Map<String, Map<String, String>> CHOICES = Map.of(
            "the usual rules", Map.of(),
            "returns matched", Map.of("returns", "match"),
            "codes joined", Map.of("case", "join"),
            "programs left out", Map.of("bots-per-day", "500", "bots-items", "1000"),
            "10-core", Map.of("shopper-least", "10", "item-least", "10", "k-core", "until-both-hold"));

    private CleaningSpeed() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length < 2 ? 15 : Integer.parseInt(args[1]);
        measure("Online Retail", Path.of(args[0], "online-retail.csv.gz"), rounds);
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path file = folder.path().resolve("sales.csv");
            MadeShop.write(file, ROWS, ITEMS, SHOPPERS);
            measure("a million made rows", file, rounds);
        }
    }

    private static void measure(String shop, Path file, int rounds) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create();
                Workspace workspace = Workspace.open(folder.path().resolve("workspace"))) {
            new ImportFiles(workspace)
                    .run(new ImportFiles.Request(List.of(file), List.of(ImportOptions.DETECT), null), Progress.NONE);
            CleanData clean = new CleanData(workspace);
            System.out.println(shop);
            print("  first count, with reading", cost(() -> clean.remaining(CleaningRules.USUAL, Progress.NONE)));
            CHOICES.forEach((name, settings) -> {
                CleaningRules rules = CleaningRules.of(settings);
                double[] millis = new double[rounds];
                for (int round = 0; round < rounds; round++) {
                    millis[round] = cost(() -> clean.remaining(rules, Progress.NONE));
                }
                Arrays.sort(millis);
                print("  " + name + ", median", millis[rounds / 2]);
            });
            print("  data set under the usual rules", cost(() -> read(workspace)));
            CleaningRules core = CleaningRules.of(CHOICES.getOrDefault("10-core", Map.of()));
            print("  10-core applied", cost(() -> clean.apply(core, Progress.NONE)));
            print("  data set under the 10-core", cost(() -> read(workspace)));
            System.out.println("  " + clean.remaining(core, Progress.NONE).left());
        }
    }

    private static void read(Workspace workspace) {
        new SequenceReader(workspace.database()).read(DatasetOptions.DEFAULT);
    }

    /** CPU milliseconds of all threads. */
    private static double cost(Runnable work) {
        Cost cost = Cost.fromNow();
        work.run();
        return 1_000 * cost.cpuSeconds();
    }

    private static void print(String what, double millis) {
        System.out.printf(Locale.ROOT, "%-40s %8.0f ms%n", what, millis);
    }
}
