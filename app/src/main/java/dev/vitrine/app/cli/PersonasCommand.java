package dev.vitrine.app.cli;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.ComparePersonas;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Runs the personas as a set of test shoppers. */
@Command(
        name = "personas",
        description =
                "Make a model's lists for all personas kept in the window, and say what changed since another model.")
final class PersonasCommand implements Callable<Integer> {

    private static final int SHOWN = 3;

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--model", paramLabel = "NAME", description = "Name of the model; the newest by default.")
    private @Nullable String model;

    @Option(
            names = "--since",
            paramLabel = "NAME",
            description = "The model to compare with; by default the one it was tuned from, else the last before it.")
    private @Nullable String since;

    @Option(
            names = "--top",
            defaultValue = "10",
            paramLabel = "N",
            description = "Length of the lists; ${DEFAULT-VALUE} by default.")
    private int top;

    @Override
    public Integer call() {
        if (top < 1) {
            throw new IllegalUsage("--top must be above 0");
        }
        try (Workspace workspace = vitrine.openWorkspace()) {
            ComparePersonas.Result result = new ComparePersonas(workspace)
                    .run(new ComparePersonas.Request(model, since, top), vitrine.progress());
            vitrine.answer(result, () -> print(result));
        }
        return CommandLineProgram.OK;
    }

    private void print(ComparePersonas.Result result) {
        vitrine.print(
                result.since() == null
                        ? "First %d places by %s; there is no model before it.".formatted(result.top(), result.model())
                        : "First %d places by %s, and what changed since %s; 0 is the same list, 1 nothing in common."
                                .formatted(result.top(), result.model(), result.since()));
        if (result.otherData()) {
            vitrine.print("Mind: they were fitted on different data.");
        }
        TextTable table = new TextTable("persona", "events>", "changed>", "came in", "went out", "list");
        result.personas().forEach(each -> table.row(row(each)));
        vitrine.print(table.toString());
        result.personas().stream()
                .filter(each -> !each.missing().isEmpty())
                .forEach(each -> vitrine.print(
                        "%s: the shop no longer has %s.".formatted(each.persona(), String.join(", ", each.missing()))));
    }

    private Object[] row(ComparePersonas.Change change) {
        String list = change.problem() == null
                ? titles(change.list())
                : change.problem().what(vitrine.locale());
        Double difference = change.difference();
        return new Object[] {
            change.persona(),
            change.events(),
            difference == null ? "-" : Numbers.metric(difference),
            titles(change.entered()),
            titles(change.left()),
            list
        };
    }

    private String titles(List<ItemCard> items) {
        String first = items.stream()
                .limit(SHOWN)
                .map(item -> item.title(vitrine.locale()))
                .collect(Collectors.joining(", "));
        return items.size() > SHOWN ? first + ", +" + (items.size() - SHOWN) : first;
    }
}
