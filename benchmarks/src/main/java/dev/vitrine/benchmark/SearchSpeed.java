package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How much CPU time a search takes, as it is typed, in a workspace of a million interactions with 100,000 items: {@code
 * SearchSpeed [ROUNDS]}.
 */
final class SearchSpeed {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROWS = 1_000_000;
    private static final int ITEMS = 100_000;
    private static final int SHOPPERS = 50_000;
    private static final int PAGE = 100;
    private static final List<String> TYPED = List.of(
            "", "l", "la", "lam", "lamp", "red lamp", "no. 77", "no. 77777", "ivory", "i4242", "s31", "nothing");

    private SearchSpeed() {}

    public static void main(String[] args) throws IOException {
        int rounds = args.length == 0 ? 30 : Integer.parseInt(args[0]);
        try (TemporaryFolder folder = TemporaryFolder.create();
                Workspace workspace = Workspace.open(folder.path().resolve("workspace"))) {
            Path file = folder.path().resolve("sales.csv");
            MadeShop.write(file, ROWS, ITEMS, SHOPPERS);
            new ImportFiles(workspace)
                    .run(new ImportFiles.Request(List.of(file), List.of(ImportOptions.DETECT), null), Progress.NONE);
            measure("items", rounds, text -> workspace.findItems(text, 0, PAGE));
            measure("shoppers", rounds, text -> workspace.findShoppers(text, 0, PAGE));
        }
    }

    private static void measure(String what, int rounds, Consumer<String> search) {
        double[] all = new double[rounds * TYPED.size()];
        for (int word = 0; word < TYPED.size(); word++) {
            double[] some = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                long start = THREADS.getCurrentThreadCpuTime();
                search.accept(TYPED.get(word));
                some[round] = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
            }
            System.arraycopy(some, 0, all, word * rounds, rounds);
            print(what + " '" + TYPED.get(word) + "'", some);
        }
        print(what + ", all", all);
    }

    private static void print(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-24s median %6.1f ms, 95th percentile %6.1f ms, first %6.1f ms%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(0.95 * sorted.length) - 1],
                millis[0]);
    }
}
