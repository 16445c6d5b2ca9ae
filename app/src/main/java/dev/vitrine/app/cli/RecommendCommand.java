package dev.vitrine.app.cli;

import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ManageModels;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.rules.RuleSet;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes one shopper's list. */
@Command(name = "recommend", description = "Make the list of one shopper, or of a history typed in.")
final class RecommendCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--model", paramLabel = "NAME", description = "Model of the list; the live one by default.")
    private @Nullable String model;

    @ArgGroup(multiplicity = "1")
    private Whom whom;

    @Option(
            names = "--top",
            defaultValue = "20",
            paramLabel = "N",
            description = "Length; ${DEFAULT-VALUE} by default.")
    private int top;

    @Mixin
    private ListArguments lists;

    @Option(
            names = "--rules",
            paramLabel = "NAME|FILE",
            description =
                    "Rules to put the list under: a rule set of the workspace, or a file as rules export writes it.")
    private @Nullable String rules;

    @Option(
            names = "--day",
            paramLabel = "YYYY-MM-DD",
            description = "Day of the list, for rules; the last day in the data by default.")
    private @Nullable LocalDate day;

    /** Whose list. */
    private static final class Whom {

        @Option(names = "--shopper", paramLabel = "ID", description = "Id of the shopper.")
        private @Nullable String shopper;

        @Option(names = "--history", split = ",", paramLabel = "ITEM", description = "Item ids, oldest first.")
        private @Nullable List<String> history;
    }

    @Override
    public Integer call() {
        if (top < 1) {
            throw new IllegalUsage("--top must be above 0");
        }
        List<HistoryEvent> history = whom.history == null
                ? null
                : whom.history.stream().map(HistoryEvent::of).toList();
        if (rules != null) {
            return recommendUnder(rules, history);
        }
        try (Workspace workspace = vitrine.openWorkspace()) {
            RecommendForShopper.Result result = new RecommendForShopper(workspace)
                    .run(
                            new RecommendForShopper.Request(
                                    List.of(model(workspace)), whom.shopper, history, top, lists.seen(), lists.asOf()),
                            vitrine.progress());
            RecommendationView view = RecommendationView.of(result, whom.shopper, vitrine.locale());
            vitrine.answer(view, () -> print(view));
        }
        return CommandLineProgram.OK;
    }

    private int recommendUnder(String ruleSet, @Nullable List<HistoryEvent> history) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            RuleSet set = RuleSetArgument.find(ruleSet, workspace);
            ApplyRules.Result result = new ApplyRules(workspace)
                    .run(
                            new ApplyRules.Request(
                                    model(workspace), whom.shopper, history, set, top, lists.seen(), lists.asOf(), day),
                            vitrine.progress());
            RuledView view = RuledView.of(result, whom.shopper, vitrine.locale());
            vitrine.answer(view, () -> view.print(vitrine));
        }
        return CommandLineProgram.OK;
    }

    private String model(Workspace workspace) {
        return model == null ? new ManageModels(workspace).live() : model;
    }

    private void print(RecommendationView view) {
        vitrine.print("%s for %s, %s"
                .formatted(
                        view.model(),
                        view.shopper() == null ? "the history given" : view.shopper(),
                        lists.asOf() == AsOf.NOW ? "from the full history" : "with the last purchase hidden"));
        TextTable table = new TextTable("rank>", "item", "title", "score>", "probability>");
        view.items()
                .forEach(item -> table.row(
                        item.rank(),
                        item.item(),
                        TextTable.shortened(item.title(), 60),
                        Numbers.metric(item.score()),
                        item.probability() == null ? "-" : Numbers.probability(item.probability())));
        vitrine.print(table.toString());
        if (view.truth() != null) {
            vitrine.print("The hidden purchase was %s %s%s"
                    .formatted(
                            view.truth().item(),
                            view.truth().title(),
                            view.truth().rank() == null
                                    ? ", which the model does not rank."
                                    : ", on rank " + view.truth().rank() + "."));
        }
        if (!view.unknownItems().isEmpty()) {
            vitrine.print("Unknown to the model and left out: " + String.join(", ", view.unknownItems()));
        }
    }
}
