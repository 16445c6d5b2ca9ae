package dev.vitrine.app.cli;

import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.FindDisagreement;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Finds the shoppers on whom two models differ most. */
@Command(name = "disagree", description = "Find the shoppers to whom two models would show the most different lists.")
final class DisagreeCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(
            names = "--models",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description = "Names of the two models.")
    private List<String> models;

    @Option(
            names = "--top",
            defaultValue = "20",
            paramLabel = "N",
            description = "Places that are compared; ${DEFAULT-VALUE} by default.")
    private int top;

    @Option(
            names = "--seen",
            defaultValue = "masked",
            paramLabel = "masked|kept",
            description = "Whether a shopper's items may be recommended again; ${DEFAULT-VALUE} by default.")
    private SeenItems seen;

    @Option(
            names = "--most",
            defaultValue = "20",
            paramLabel = "N",
            description = "Shoppers to name, of all and of each category; ${DEFAULT-VALUE} by default.")
    private int most;

    @Mixin
    private SegmentArgument segment;

    @Override
    public Integer call() {
        if (models.size() != 2) {
            throw new IllegalUsage("--models needs two names");
        }
        if (top < 1 || most < 1) {
            throw new IllegalUsage("--top and --most must be above 0");
        }
        try (Workspace workspace = vitrine.openWorkspace()) {
            FindDisagreement.Result result = new FindDisagreement(workspace)
                    .run(
                            new FindDisagreement.Request(
                                    models.get(0), models.get(1), top, seen, most, segment.in(workspace)),
                            vitrine.progress());
            vitrine.answer(result, () -> print(result));
        }
        return CommandLineProgram.OK;
    }

    private void print(FindDisagreement.Result result) {
        vitrine.print("%s and %s differ by %s over %s: 0 would be the same lists, 1 nothing in common"
                .formatted(
                        result.model(),
                        result.other(),
                        Numbers.metric(result.difference()),
                        Numbers.count(result.shoppers(), "shopper")));
        if (result.otherData()) {
            vitrine.print("Mind: they were fitted on different data.");
        }
        TextTable categories = new TextTable("category", "shoppers>", "difference>");
        result.categories()
                .forEach(each -> categories.row(
                        each.name().isEmpty() ? "-" : each.name(),
                        Numbers.count(each.shoppers()),
                        Numbers.metric(each.difference())));
        vitrine.print(categories.toString());
        TextTable found = new TextTable("shopper", "events>", "category", "shared>", "difference>");
        result.found()
                .forEach(each -> found.row(
                        each.shopper(),
                        each.events(),
                        each.category().isEmpty() ? "-" : each.category(),
                        each.shared(),
                        Numbers.metric(each.difference())));
        vitrine.print(found.toString());
    }
}
