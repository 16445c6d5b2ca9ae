package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.ItemQuery;
import dev.vitrine.workspace.ShopperQuery;
import dev.vitrine.workspace.TableOrder;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.ImportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a page of the tables of items and shoppers costs in a workspace of a million items and 400,000 shoppers: {@code
 * TableSpeed FOLDER [--rounds N]}. The workspace is made in the folder where it has none, and left there.
 */
final class TableSpeed {

    private static final int ITEMS = 1_000_000;
    private static final int SHOPPERS = 400_000;
    private static final int SALES = 1_500_000;
    private static final int PAGE = 200;
    private static final List<String> TYPED =
            List.of("l", "lamp", "red lamp", "no. 77777", "台灯", "红色", "灯", "brand 7", "i4242", "nothing");
    private static final ItemFilter BY_PRICE = new ItemFilter(null, 10.0, 12.0, true);
    private static final ItemFilter BY_CATEGORY = new ItemFilter("Home > lamp", null, null, false);

    private final Workspace workspace;
    private final int rounds;

    private TableSpeed(Workspace workspace, int rounds) {
        this.workspace = workspace;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Path folder = Path.of(arguments.first());
        if (!Files.exists(folder)) {
            make(folder);
        }
        int rounds = Integer.parseInt(arguments.option("--rounds", "9"));
        try (Workspace workspace = Workspace.open(folder)) {
            TableSpeed speed = new TableSpeed(workspace, rounds);
            System.out.println(workspace.summary());
            speed.items();
            speed.shoppers();
        }
    }

    private static void make(Path folder) throws IOException {
        try (TemporaryFolder files = TemporaryFolder.create();
                Workspace workspace = Workspace.open(folder)) {
            Path catalogue = files.path().resolve("catalogue.csv");
            Path sales = files.path().resolve("sales.csv");
            MadeShop.writeCatalogue(catalogue, ITEMS);
            MadeShop.write(sales, SALES, ITEMS, SHOPPERS);
            Cost cost = Cost.fromNow();
            List<ImportOptions> options = List.of(ImportOptions.DETECT, ImportOptions.DETECT);
            new ImportFiles(workspace)
                    .run(new ImportFiles.Request(List.of(catalogue, sales), options, null), Progress.NONE);
            System.out.printf(Locale.ROOT, "imported in %.1f s of CPU%n", cost.cpuSeconds());
        }
    }

    private void items() {
        int last = ITEMS - PAGE;
        measure("items, first page", () -> items("", ItemFilter.NONE, null, 0));
        once("items made ready", () -> workspace.prepareItems(Locale.ENGLISH, Progress.NONE));
        measure("items, first page again", () -> items("", ItemFilter.NONE, null, 0));
        measure("items, a page in the middle", () -> items("", ItemFilter.NONE, null, last / 2));
        measure("items, last page", () -> items("", ItemFilter.NONE, null, last));
        for (String column : List.of("title", "brand", "category", "item", "price", "stock")) {
            measure("items by " + column + ", first page", () -> items("", ItemFilter.NONE, column, 0));
            measure("items by " + column + ", last page", () -> items("", ItemFilter.NONE, column, last));
        }
        for (String text : TYPED) {
            measure("items with '" + text + "'", () -> items(text, ItemFilter.NONE, null, 0));
            measure("items with '" + text + "' by title", () -> items(text, ItemFilter.NONE, "title", 0));
        }
        measure("items with 'red', counted", () -> workspace.count(new ItemQuery("red", BY_PRICE, TableOrder.USUAL)));
        measure("items by price from 10 to 12, in stock", () -> items("", BY_PRICE, null, 0));
        measure("items of a category", () -> items("", BY_CATEGORY, null, 0));
        measure("'red' of a category by price", () -> items("red", BY_CATEGORY, "price", 0));
        measure("categories to choose from", workspace::categories);
    }

    private void items(String text, ItemFilter filter, @Nullable String column, int offset) {
        workspace.items(new ItemQuery(text, filter, new TableOrder(column, false)), offset, PAGE);
    }

    private void shoppers() {
        measure("shoppers, first page", () -> shoppers("", 1, null, 0));
        once("shoppers made ready", () -> workspace.prepareShoppers(Progress.NONE));
        int last = workspace.count(ShopperQuery.ALL) - PAGE;
        for (String column : new TreeSet<>(ShopperQuery.COLUMNS)) {
            measure("shoppers by " + column + ", first page", () -> shoppers("", 1, column, 0));
            measure("shoppers by " + column + ", last page", () -> shoppers("", 1, column, last));
        }
        for (String text : TYPED) {
            measure("shoppers with '" + text + "'", () -> shoppers(text, 1, null, 0));
        }
        measure("shoppers with 's31'", () -> shoppers("s31", 1, null, 0));
        measure("shoppers of 10 and more", () -> shoppers("", 10, null, 0));
    }

    private void shoppers(String text, int fewest, @Nullable String column, int offset) {
        workspace.shoppers(new ShopperQuery(text, fewest, new TableOrder(column, false)), offset, PAGE);
    }

    private static void once(String what, Runnable work) {
        Cost cost = Cost.fromNow();
        work.run();
        System.out.printf(
                Locale.ROOT,
                "%-44s CPU %7.1f ms; clock %7.1f ms, at most %.0f MB of heap%n",
                what,
                1_000 * cost.cpuSeconds(),
                1_000 * cost.seconds(),
                cost.peakHeapMegabytes());
    }

    private void measure(String what, Runnable query) {
        double[] cpu = new double[rounds];
        double[] wall = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            Cost cost = Cost.fromNow();
            query.run();
            cpu[round] = 1_000 * cost.cpuSeconds();
            wall[round] = 1_000 * cost.seconds();
        }
        System.out.printf(
                Locale.ROOT,
                "%-44s CPU %7.1f ms, first %7.1f; clock %7.1f ms, first %7.1f%n",
                what,
                median(cpu),
                cpu[0],
                median(wall),
                wall[0]);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
