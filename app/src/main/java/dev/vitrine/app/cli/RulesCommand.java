package dev.vitrine.app.cli;

import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.PriceRules;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.Reranking;
import dev.vitrine.workspace.rules.Rule;
import dev.vitrine.workspace.rules.RuleFile;
import dev.vitrine.workspace.rules.RuleSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Lists, takes in and gives out the workspace's rule sets. */
@Command(name = "rules", description = "List, import, export or weigh the rules that lists can be put under.")
final class RulesCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "List the rule sets with their rules; the default.")
    int list() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            List<RuleSet> sets = workspace.ruleSets();
            vitrine.answer(Map.of("ruleSets", sets), () -> print(sets));
        }
        return CommandLineProgram.OK;
    }

    private void print(List<RuleSet> sets) {
        if (sets.isEmpty()) {
            vitrine.print("No rules yet. Make some on the Rules screen, or with: rules import FILE");
            return;
        }
        TextTable table = new TextTable("rule set", "rule", "on", "does", "items", "when");
        for (RuleSet set : sets) {
            for (Rule rule : set.rules()) {
                table.row(
                        set.name(),
                        rule.name(),
                        rule.on() ? "yes" : "no",
                        Json.write(rule.action()),
                        rule.items(),
                        rule.when());
            }
        }
        vitrine.print(table.toString());
    }

    @Command(name = "import", description = "Keep the rule set of a JSON file, in place of the one of its name.")
    int take(
            @Parameters(paramLabel = "FILE", description = "As export writes it.") Path file,
            @Option(names = "--name", paramLabel = "NAME", description = "To keep it under; the file's by default.")
                    @Nullable
                    String name) {
        RuleSet read = RuleFile.read(file);
        RuleSet set = name == null ? read : read.named(name);
        new Reranking(set, ItemCatalogue.of(List.of(), List.of()));
        try (Workspace workspace = vitrine.createWorkspace()) {
            workspace.saveRuleSet(set);
        }
        vitrine.answer(
                set,
                () -> vitrine.print("Kept the rule set \"%s\" with %s."
                        .formatted(set.name(), Numbers.count(set.rules().size(), "rule"))));
        return CommandLineProgram.OK;
    }

    @Command(name = "export", description = "Write a rule set as JSON, to a file or to standard output.")
    int give(
            @Parameters(index = "0", paramLabel = "NAME") String name,
            @Parameters(index = "1", arity = "0..1", paramLabel = "FILE") @Nullable Path file) {
        RuleSet set;
        try (Workspace workspace = vitrine.openWorkspace()) {
            set = workspace.ruleSet(name);
        }
        if (file != null) {
            RuleFile.write(set, file);
        }
        vitrine.answer(
                set,
                () -> vitrine.print(file == null ? RuleFile.text(set) : "Wrote \"%s\" to %s.".formatted(name, file)));
        return CommandLineProgram.OK;
    }

    @Command(name = "remove", description = "Remove a rule set.")
    int remove(@Parameters(paramLabel = "NAME") String name) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            workspace.removeRuleSet(workspace.ruleSet(name).name());
        }
        vitrine.answer(Map.of("removed", name), () -> vitrine.print("Removed \"%s\".".formatted(name)));
        return CommandLineProgram.OK;
    }

    @Command(name = "price", description = "Say what a rule set costs and brings, on the validation shoppers.")
    int price(
            @Parameters(paramLabel = "NAME|FILE") String rules,
            @Option(names = "--model", required = true, paramLabel = "NAME", description = "Name of the model.")
                    String model,
            @Option(
                            names = "--top",
                            defaultValue = "10",
                            paramLabel = "N",
                            description = "How many places of a list count; ${DEFAULT-VALUE} by default.")
                    int top,
            @Mixin SegmentArgument segment) {
        if (top < 1) {
            throw new IllegalUsage("--top must be above 0");
        }
        try (Workspace workspace = vitrine.openWorkspace()) {
            RuleSet set = RuleSetArgument.find(rules, workspace);
            PriceRules.Result result = new PriceRules(workspace)
                    .run(
                            new PriceRules.Request(
                                    model, RuleSet.none(), set, top, SeenItems.MASKED, segment.in(workspace)),
                            vitrine.progress());
            vitrine.answer(result, () -> print(set, result));
        }
        return CommandLineProgram.OK;
    }

    private void print(RuleSet set, PriceRules.Result result) {
        vitrine.print("\"%s\" changes the first %s that %s shows to %s of %s."
                .formatted(
                        set.name(),
                        Numbers.count(result.top(), "place"),
                        result.model(),
                        Numbers.count(result.touched()),
                        Numbers.count(result.shoppers(), "shopper")));
        TextTable table = new TextTable("measure", "before>", "after>", "difference [95% interval]>");
        for (PriceRules.Price price : result.prices()) {
            table.row(
                    Json.name(price.measure()) + known(price),
                    Numbers.metric(price.before()),
                    Numbers.metric(price.after()),
                    Numbers.interval(price.difference()));
        }
        vitrine.print(table.toString());
        PriceRules.unknown(result)
                .forEach(measure -> vitrine.print(
                        "%s is unknown: the catalogue does not say what it needs.".formatted(Json.name(measure))));
        if (result.emptied() > 0) {
            vitrine.print("%s left with nothing to show.".formatted(Numbers.shoppers(result.emptied())));
        }
        if (result.refit()) {
            vitrine.print("The model was fitted on the validation events too, so its hit rate is too good.");
        }
    }

    private static String known(PriceRules.Price price) {
        return price.known() < 1 ? " (known of %.0f%% of places)".formatted(100 * price.known()) : "";
    }
}
