package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceProfile;
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
            WorkspaceProfile profile = workspace.profile();
            vitrine.answer(ProfileView.of(profile), () -> print(ProfileView.of(profile)));
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
    }
}
