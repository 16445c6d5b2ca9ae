package dev.vitrine.app.cli;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ItemQuery;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperQuery;
import dev.vitrine.workspace.TableOrder;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.export.TableFile;
import dev.vitrine.workspace.operations.FindSimilarItems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Finds items or shoppers, and saves all that were found. */
@Command(name = "search", description = "Find items or shoppers by text and filter; save all that were found.")
final class SearchCommand implements Callable<Integer> {

    private static final List<String> ITEM_COLUMNS = List.of("item", "title", "brand", "category", "price", "stock");
    private static final List<String> SHOPPER_COLUMNS = List.of("shopper", "interactions", "purchases", "last");

    private static final double LIKENESS_STEPS = 10_000;

    /** What is looked for. */
    enum Kind {
        items,
        shoppers
    }

    @ParentCommand
    private VitrineCommand vitrine;

    @Parameters(index = "0", paramLabel = "items|shoppers", description = "What to look for.")
    private Kind kind;

    @Parameters(
            index = "1",
            arity = "0..1",
            defaultValue = "",
            paramLabel = "TEXT",
            description = "Text of an item's title, id, brand or category; of shoppers, id or what they had.")
    private String text;

    @Mixin
    private FilterArguments filter;

    @Option(
            names = "--similar",
            paramLabel = "ITEM",
            description = "Items most like this one by title, description, category, brand and price.")
    private @Nullable String similar;

    @Option(
            names = "--min-interactions",
            defaultValue = "1",
            paramLabel = "N",
            description = "Only shoppers with at least so many interactions.")
    private int fewest;

    @Mixin
    private SegmentArgument segment;

    @Option(
            names = "--sort",
            paramLabel = "COLUMN",
            description = "A column to sort by; most interactions first by default.")
    private @Nullable String sort;

    @Option(names = "--descending", description = "Sort from the largest down.")
    private boolean descending;

    @Option(
            names = "--top",
            defaultValue = "20",
            paramLabel = "N",
            description = "How many are printed; ${DEFAULT-VALUE} by default. All are saved.")
    private int top;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Save all that were found: as a workbook (.xlsx), JSON (.json), or else CSV.")
    private @Nullable Path file;

    /** What was found, as it is printed and answered. */
    record Found(List<String> columns, List<List<@Nullable Object>> rows) {}

    @Override
    public Integer call() {
        if (similar != null && kind != Kind.items) {
            throw new IllegalUsage("--similar looks for items");
        }
        if (top < 0) {
            throw new IllegalUsage("--top must not be below 0");
        }
        Set<String> columns = kind == Kind.items ? ItemQuery.COLUMNS : ShopperQuery.COLUMNS;
        if (sort != null && !columns.contains(sort)) {
            throw new IllegalUsage("--sort wants one of " + String.join(", ", new TreeSet<>(columns)));
        }
        try (Workspace workspace = vitrine.openWorkspace()) {
            Found found = similar != null
                    ? similar(workspace, similar)
                    : kind == Kind.items ? items(workspace) : shoppers(workspace);
            vitrine.answer(found, () -> vitrine.print(text(found)));
        }
        return CommandLineProgram.OK;
    }

    private Found items(Workspace workspace) {
        ItemQuery query = new ItemQuery(text, filter.filter(), new TableOrder(sort, descending));
        if (file != null) {
            TableFile.save(ITEM_COLUMNS, rows -> workspace.scanItems(query, item -> rows.accept(row(item))), file);
        }
        return new Found(
                ITEM_COLUMNS,
                workspace.items(query, 0, top).stream().map(this::row).toList());
    }

    private Found similar(Workspace workspace, String item) {
        FindSimilarItems.Request request = new FindSimilarItems.Request(item, top);
        List<List<@Nullable Object>> rows = new FindSimilarItems(workspace)
                .run(request, vitrine.progress()).items().stream()
                        .map(found -> {
                            List<@Nullable Object> row = new ArrayList<>(row(found.item()));
                            row.add(rounded(found.likeness()));
                            return row;
                        })
                        .toList();
        List<String> columns = new ArrayList<>(ITEM_COLUMNS);
        columns.add("likeness");
        if (file != null) {
            TableFile.save(columns, consumer -> rows.forEach(consumer), file);
        }
        return new Found(columns, rows);
    }

    /** A number, as programs read it. */
    private static double rounded(double likeness) {
        return Math.round(likeness * LIKENESS_STEPS) / LIKENESS_STEPS;
    }

    private List<@Nullable Object> row(ItemCard item) {
        return Table.row(
                item.id(), item.title(vitrine.locale()), item.brand(), item.category(), item.price(), item.stock());
    }

    private Found shoppers(Workspace workspace) {
        ShopperQuery query = new ShopperQuery(
                text, fewest, new TableOrder(sort, descending), segment.members(workspace, vitrine.progress()));
        if (file != null) {
            TableFile.save(
                    SHOPPER_COLUMNS, rows -> workspace.scanShoppers(query, shopper -> rows.accept(row(shopper))), file);
        }
        return new Found(
                SHOPPER_COLUMNS,
                workspace.shoppers(query, 0, top).stream()
                        .map(SearchCommand::row)
                        .toList());
    }

    private static List<@Nullable Object> row(ShopperCard shopper) {
        return Table.row(
                shopper.id(),
                shopper.interactions(),
                shopper.purchases(),
                shopper.lastDay().map(Object::toString).orElse(null));
    }

    private static String text(Found found) {
        TextTable table = new TextTable(found.columns().toArray(String[]::new));
        found.rows()
                .forEach(row -> table.row(
                        row.stream().map(cell -> Objects.toString(cell, "")).toArray()));
        return table.toString();
    }
}
