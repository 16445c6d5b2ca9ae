package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.operations.InspectData;
import dev.vitrine.workspace.operations.ShowSplits;
import dev.vitrine.workspace.splits.SplitShape;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Counts what the workspace holds. */
@Command(name = "profile", description = "Say what the workspace holds.")
final class ProfileCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(
            names = "--held-out",
            defaultValue = "0.1",
            paramLabel = "SHARE",
            description = "What part of the interactions validation and test hold each where all shoppers are split"
                    + " at the same moments; ${DEFAULT-VALUE} by default.")
    private double heldOut;

    @Override
    public Integer call() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            List<FindingView> findings = new InspectData(workspace)
                    .run(vitrine.progress()).findings().stream()
                            .map(finding -> FindingView.of(finding, vitrine.locale()))
                            .toList();
            ProfileView profile = ProfileView.of(
                    workspace.profile(),
                    findings,
                    new ShowSplits(workspace)
                            .run(new ShowSplits.Request(heldOut), vitrine.progress())
                            .splits());
            vitrine.answer(profile, () -> print(profile));
        }
        return CommandLineProgram.OK;
    }

    private void print(ProfileView profile) {
        TextTable table = new TextTable("", ">")
                .row("shoppers", Numbers.count(profile.shoppers()))
                .row("items", Numbers.count(profile.items()))
                .row("interactions", Numbers.count(profile.interactions()));
        profile.behaviours().forEach((type, count) -> table.row("  " + type, Numbers.count(count)));
        table.row("density", Numbers.share(profile.density()))
                .row("at the same time as another of the shopper", Numbers.share(profile.tiedShare()))
                .row("interactions per shopper, median", profile.historyLength().median())
                .row("  shortest", profile.historyLength().minimum())
                .row("  longest", profile.historyLength().maximum())
                .row("interactions of the busiest tenth of items", Numbers.share(profile.busiestTenthShare()));
        profile.funnel()
                .forEach(step -> table.row(
                        "shopper and item pairs with a " + step.behaviour()
                                + (step.equals(profile.funnel().get(0)) ? "" : " after all of the above"),
                        Numbers.count(step.pairs())));
        profile.categories().entrySet().stream()
                .limit(5)
                .forEach(category -> table.row("category " + category.getKey(), Numbers.count(category.getValue())));
        if (profile.firstDay() != null && profile.lastDay() != null) {
            table.row("first day", profile.firstDay()).row("last day", profile.lastDay());
        }
        vitrine.print(table.toString());
        profile.splits().forEach(this::print);
        profile.findings().stream()
                .filter(finding -> !finding.level().equals(Finding.Level.FINE.id()))
                .forEach(this::print);
    }

    private void print(SplitView split) {
        TextTable table = new TextTable(
                split.kind().equals(SplitShape.Kind.LAST.id()) ? "split: leave the last out" : "split: by time",
                "interactions>",
                "shoppers>",
                "items>");
        split.parts().stream()
                .filter(part -> part.interactions() > 0)
                .forEach(part -> table.row(
                        "  " + part.part(),
                        Numbers.count(part.interactions()),
                        Numbers.count(part.shoppers()),
                        Numbers.count(part.items())));
        vitrine.print(table.toString());
        vitrine.print("  %s measured, %s not; %s of %s of items unseen in training%s\n"
                .formatted(
                        Numbers.count(split.measured(), "shopper"),
                        Numbers.count(split.unmeasured()),
                        Numbers.count(split.unseenTargets()),
                        Numbers.count(split.targets(), "target"),
                        split.testFrom() == null
                                ? ""
                                : "; %s new; validation from %s, test from %s"
                                        .formatted(
                                                Numbers.count(split.newcomers(), "shopper"),
                                                split.validationFrom(),
                                                split.testFrom())));
    }

    private void print(FindingView finding) {
        String mark = finding.level().equals(Finding.Level.BAD.id()) ? "!" : "-";
        vitrine.print("");
        vitrine.print(mark + " " + finding.what());
        vitrine.print("  " + finding.means());
        vitrine.print("  " + finding.mend());
        if (!finding.settings().isEmpty()) {
            vitrine.print("  clean mend " + finding.kind());
        }
    }
}
