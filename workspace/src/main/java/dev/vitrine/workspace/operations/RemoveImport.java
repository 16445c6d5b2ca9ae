package dev.vitrine.workspace.operations;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceSummary;
import dev.vitrine.workspace.imports.history.ImportRemoval;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.List;

/** Takes an import back, with all that no other import brought as well. */
public final class RemoveImport {

    /** @param number of the import */
    public record Request(int number) {}

    /**
     * What goes with the import.
     *
     * @param interactions that go, set aside ones too
     * @param kept interactions that stay, since another import has them too
     */
    public record Outlook(ImportCard imported, long interactions, long kept) {}

    /** What went, and the workspace's sizes then, over accepted rows. */
    public record Result(
            int number, String file, long removed, long kept, long shoppers, long items, long interactions) {}

    private final Workspace workspace;

    public RemoveImport(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What would go; changes nothing.
     *
     * @throws ProblemException if there is no such import
     */
    public Outlook outlook(int number) {
        ImportCard card = workspace.imported(number).orElseThrow(() -> unknown(number));
        ImportRemoval removal = new ImportRemoval(workspace.database(), number);
        return new Outlook(card, removal.goes(), removal.stays());
    }

    /** @throws ProblemException if there is no such import */
    public Result run(Request request, Progress progress) {
        Outlook outlook = outlook(request.number());
        new ImportRemoval(workspace.database(), request.number()).run(progress);
        WorkspaceSummary summary = workspace.summary();
        return new Result(
                request.number(),
                outlook.imported().file(),
                outlook.interactions(),
                outlook.kept(),
                summary.shoppers(),
                summary.items(),
                summary.interactions());
    }

    private ProblemException unknown(int number) {
        List<String> known = workspace.imports().stream()
                .map(card -> card.key() + " (" + card.file() + ")")
                .toList();
        return WorkspaceProblem.unknown("import.unknown", number, known);
    }
}
