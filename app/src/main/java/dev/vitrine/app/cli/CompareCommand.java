package dev.vitrine.app.cli;

import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.Persona;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.export.TableFile;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.RecommendForShopper.Wanted;
import dev.vitrine.workspace.rules.RuleSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lays several models' lists for one shopper side by side. */
@Command(
        name = "compare",
        description = "Lay the lists of several models for one shopper side by side, and say how far they agree.")
final class CompareCommand implements Callable<Integer> {

    private static final int MOST_MODELS = 4;
    private static final int LONGEST = 200;

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(
            names = "--models",
            required = true,
            split = ",",
            paramLabel = "NAME",
            description = "Names of two to four models; one may be repeated under other rules.")
    private List<String> models;

    @ArgGroup(multiplicity = "1")
    private Whom whom;

    @Option(
            names = "--top",
            defaultValue = "20",
            paramLabel = "N",
            description = "Length of the lists, 200 at most; ${DEFAULT-VALUE} by default.")
    private int top;

    @Mixin
    private ListArguments lists;

    @Mixin
    private FilterArguments filter;

    @Option(
            names = "--rules",
            paramLabel = "NAME|FILE[,...]",
            description =
                    "Rules to put all lists under: a rule set of the workspace, or a file as rules export writes it; or, parted by commas, one for each model, 'none' for no rules.")
    private @Nullable String rules;

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Save the lists, too: as a workbook (.xlsx), JSON (.json), or else CSV.")
    private @Nullable Path file;

    /** Whose lists. */
    private static final class Whom {

        @Option(names = "--shopper", paramLabel = "ID", description = "Id of the shopper.")
        private @Nullable String shopper;

        @Option(names = "--history", split = ",", paramLabel = "ITEM", description = "Item ids, oldest first.")
        private @Nullable List<String> history;

        @Option(names = "--persona", paramLabel = "NAME", description = "Name of a persona kept in the window.")
        private @Nullable String persona;
    }

    @Override
    public Integer call() {
        if (models.size() < 2 || models.size() > MOST_MODELS) {
            throw new IllegalUsage("--models needs two to four names");
        }
        if (top < 1 || top > LONGEST) {
            throw new IllegalUsage("--top must be from 1 to " + LONGEST);
        }
        try (Workspace workspace = vitrine.openWorkspace()) {
            Persona persona = whom.persona == null ? null : persona(workspace, whom.persona);
            RecommendForShopper.Result result =
                    new RecommendForShopper(workspace).run(request(persona, wanted(workspace)), vitrine.progress());
            ComparedView view = ComparedView.of(result, workspace, whom.shopper, persona, vitrine.locale());
            if (file != null) {
                TableFile.save(ComparedTable.of(result, view, vitrine.locale()), file);
            }
            vitrine.answer(view, () -> vitrine.print(new ComparedText(view).toString()));
        }
        return CommandLineProgram.OK;
    }

    private List<Wanted> wanted(Workspace workspace) {
        List<@Nullable RuleSet> sets = RuleSetArgument.findEach(rules, models.size(), workspace);
        List<Wanted> wanted = new ArrayList<>();
        for (String model : models) {
            Wanted next = new Wanted(model, sets.get(wanted.size()));
            if (wanted.contains(next)) {
                throw new IllegalUsage("--models needs different names, or different --rules for one that is repeated");
            }
            wanted.add(next);
        }
        return wanted;
    }

    private RecommendForShopper.Request request(@Nullable Persona persona, List<Wanted> wanted) {
        return new RecommendForShopper.Request(
                wanted, whom.shopper, history(persona), top, lists.seen(), lists.asOf(), filter.filter());
    }

    private static Persona persona(Workspace workspace, String name) {
        return workspace.persona(name).orElseThrow(() -> Failures.problem("noPersona", name));
    }

    private @Nullable List<HistoryEvent> history(@Nullable Persona persona) {
        if (persona != null) {
            return persona.events().stream().map(HistoryEvent::of).toList();
        }
        return whom.history == null
                ? null
                : whom.history.stream().map(HistoryEvent::of).toList();
    }
}
