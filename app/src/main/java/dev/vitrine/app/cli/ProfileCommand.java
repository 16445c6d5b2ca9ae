package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.findings.Finding;
import dev.vitrine.workspace.operations.InspectData;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Counts what the workspace holds. */
@Command(name = "profile", description = "Say what the workspace holds.")
final class ProfileCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Override
    public Integer call() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            List<FindingView> findings = new InspectData(workspace)
                    .run(vitrine.progress()).findings().stream()
                            .map(finding -> FindingView.of(finding, vitrine.locale()))
                            .toList();
            ProfileView profile = ProfileView.of(workspace.profile(), findings);
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
        if (profile.firstDay() != null && profile.lastDay() != null) {
            table.row("first day", profile.firstDay()).row("last day", profile.lastDay());
        }
        vitrine.print(table.toString());
        profile.findings().stream()
                .filter(finding -> !finding.level().equals(Finding.Level.FINE.id()))
                .forEach(this::print);
    }

    private void print(FindingView finding) {
        String mark = finding.level().equals(Finding.Level.BAD.id()) ? "!" : "-";
        vitrine.print("");
        vitrine.print(mark + " " + finding.what());
        vitrine.print("  " + finding.means());
        vitrine.print("  " + finding.mend());
    }
}
