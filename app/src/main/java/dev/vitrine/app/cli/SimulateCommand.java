package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.export.TableFile;
import dev.vitrine.workspace.features.MadeUpItem;
import dev.vitrine.workspace.operations.SimulateItem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says who would be shown a product that nobody has had yet. */
@Command(
        name = "simulate",
        description =
                "Say which shoppers a product would reach by its text and attributes alone, as if nobody had had it.")
final class SimulateCommand implements Callable<Integer> {

    private static final List<String> COLUMNS = List.of("shopper", "rank", "had");

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--item", paramLabel = "ID", description = "A product of the shop; or make one up:")
    private @Nullable String item;

    @Option(names = "--title", paramLabel = "TEXT", description = "Title of a made-up product.")
    private @Nullable String title;

    @Option(names = "--description", paramLabel = "TEXT", description = "Its description.")
    private @Nullable String text;

    @Option(names = "--category", paramLabel = "TEXT", description = "Its category, levels separated by ' > '.")
    private @Nullable String category;

    @Option(names = "--brand", paramLabel = "TEXT", description = "Its brand.")
    private @Nullable String brand;

    @Option(names = "--price", paramLabel = "X", description = "Its price.")
    private @Nullable Double price;

    @Option(
            names = "--top",
            defaultValue = "10",
            paramLabel = "N",
            description = "Places of a list that a shopper sees; ${DEFAULT-VALUE} by default.")
    private int top;

    @Option(
            names = "--most",
            defaultValue = "20",
            paramLabel = "N",
            description = "Shoppers to name, the best rank first; ${DEFAULT-VALUE} by default.")
    private int most;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Save the ranks of all shoppers: as a workbook (.xlsx), JSON (.json), or else CSV.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        MadeUpItem madeUp = new MadeUpItem(title, text, category, brand, price);
        if ((item == null) == madeUp.isBlank()) {
            throw new IllegalUsage("either --item, or what a made-up product is like (--title and others)");
        }
        if (top < 1 || most < 0) {
            throw new IllegalUsage("--top must be above 0, --most not below");
        }
        try (Workspace workspace = vitrine.openWorkspace()) {
            int named = file == null ? most : Integer.MAX_VALUE;
            SimulateItem.Result result = new SimulateItem(workspace)
                    .run(new SimulateItem.Request(item, item == null ? madeUp : null, top, named), vitrine.progress());
            if (file != null) {
                TableFile.save(
                        COLUMNS,
                        rows -> result.places()
                                .forEach(place -> rows.accept(Table.row(place.shopper(), place.rank(), place.had()))),
                        file);
            }
            vitrine.answer(result, () -> print(result));
        }
        return CommandLineProgram.OK;
    }

    private void print(SimulateItem.Result result) {
        vitrine.print("%s of %s would be shown it among the first %d of %s products"
                .formatted(
                        Numbers.count(result.reached()),
                        Numbers.count(result.shoppers(), "shopper"),
                        top,
                        Numbers.count(result.candidates())));
        if (!result.texts()) {
            vitrine.print("Mind: texts were not read, only category, brand and price.");
        }
        SimulateItem.Outcome outcome = result.outcome();
        if (outcome != null) {
            vitrine.print("Of %s who had it later, %s would have been shown it before; median rank %d; by chance %s"
                    .formatted(
                            Numbers.count(outcome.shoppers()),
                            Numbers.count(outcome.reached()),
                            outcome.medianRank(),
                            Numbers.metric(outcome.byChance())));
        }
        TextTable table = new TextTable("shopper", "rank>", "had it");
        result.places().stream()
                .limit(most)
                .forEach(place -> table.row(place.shopper(), place.rank(), place.had() ? "yes" : ""));
        vitrine.print(table.toString());
    }
}
