package dev.vitrine.app.cli;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.cleaning.CleaningRule;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningSetting;
import dev.vitrine.workspace.cleaning.Size;
import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.operations.CleanData;
import dev.vitrine.workspace.operations.InspectData;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The cleaning rules: which of the imported interactions count. */
@Command(name = "clean", description = "List or set the cleaning rules, which say what of the imported rows counts.")
final class CleanCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "List the rules with their settings and what they take; the default.")
    int list() {
        return answer((clean, progress) -> clean.state());
    }

    @Command(
            name = "set",
            description =
                    "Change settings and keep the others; a setting with nothing after its = is the usual one again.")
    int set(
            @Parameters(arity = "1..*", paramLabel = "SETTING=VALUE", description = "As the list names them.")
                    List<String> settings,
            @Option(names = "--dry-run", description = "Only say what would remain.") boolean dry) {
        return change(rules -> with(rules, settings), dry);
    }

    @Command(name = "mend", description = "Set what mends something that profile finds.")
    int mend(
            @Parameters(paramLabel = "FINDING", description = "As profile names it, such as noProducts.") String kind,
            @Option(names = "--dry-run", description = "Only say what would remain.") boolean dry) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            List<Finding> findings = new InspectData(workspace)
                    .run(vitrine.progress()).findings().stream()
                            .filter(Finding::canBeMended)
                            .toList();
            Finding finding = findings.stream()
                    .filter(each -> each.kind().id().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> Failures.problem("noMend", kind, names(findings)));
            return change(workspace, rules -> rules.mended(finding.mend()), dry);
        }
    }

    private static String names(List<Finding> findings) {
        return findings.stream().map(finding -> finding.kind().id()).collect(Collectors.joining(", "));
    }

    @Command(name = "undo", description = "Go back to the rules before the last change.")
    int undo() {
        return answer(CleanData::undo);
    }

    @Command(name = "redo", description = "Go on to the rules that were undone.")
    int redo() {
        return answer(CleanData::redo);
    }

    @Command(name = "reset", description = "Set all rules as they are in a new workspace; undo brings the others back.")
    int reset() {
        return change(rules -> CleaningRules.USUAL, false);
    }

    private static CleaningRules with(CleaningRules rules, List<String> settings) {
        CleaningRules changed = rules;
        for (String text : settings) {
            int at = text.indexOf('=');
            if (at < 1) {
                throw new IllegalUsage("a setting is written SETTING=VALUE: " + text);
            }
            changed = changed.with(CleaningSetting.of(text.substring(0, at)), text.substring(at + 1));
        }
        return changed;
    }

    private int change(UnaryOperator<CleaningRules> edit, boolean dry) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            return change(workspace, edit, dry);
        }
    }

    private int change(Workspace workspace, UnaryOperator<CleaningRules> edit, boolean dry) {
        CleanData clean = new CleanData(workspace);
        CleanData.State state = clean.state();
        CleaningRules rules = edit.apply(state.rules());
        CleanData.State then = dry
                ? new CleanData.State(rules, state.canUndo(), state.canRedo())
                : clean.apply(rules, vitrine.progress());
        return answer(clean, then);
    }

    private int answer(BiFunction<CleanData, Progress, CleanData.State> work) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            CleanData clean = new CleanData(workspace);
            return answer(clean, work.apply(clean, vitrine.progress()));
        }
    }

    private int answer(CleanData clean, CleanData.State state) {
        CleanView view = CleanView.of(state, clean.remaining(state.rules(), vitrine.progress()));
        vitrine.answer(view, () -> print(view));
        return CommandLineProgram.OK;
    }

    private void print(CleanView view) {
        TextTable table = new TextTable("rule", "setting", "value", "takes>");
        for (CleaningRule rule : CleaningRule.values()) {
            String first = rule.id();
            Size taken = view.taken().get(rule.id());
            String takes = taken == null || rule == CleaningRule.SESSION ? "" : Numbers.count(taken.interactions());
            for (Map.Entry<String, String> setting : view.settings().entrySet()) {
                if (CleaningSetting.of(setting.getKey()).rule() == rule) {
                    table.row(first, setting.getKey(), shortened(setting.getValue()), takes);
                    first = "";
                    takes = "";
                }
            }
        }
        vitrine.print(table.toString());
        vitrine.print("Of %s %s count, of %s with %s; in sequences they are %s."
                .formatted(
                        Numbers.count(view.stored().interactions(), "stored interaction"),
                        Numbers.count(view.left().interactions()),
                        Numbers.count(view.left().shoppers(), "shopper"),
                        Numbers.count(view.left().items(), "item"),
                        Numbers.count(view.sequenceEvents())));
    }

    private static String shortened(String value) {
        int most = 40;
        String line = value.replace('\n', ',');
        return line.length() <= most ? line : line.substring(0, most - 3) + "...";
    }
}
