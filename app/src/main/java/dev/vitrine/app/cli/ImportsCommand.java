package dev.vitrine.app.cli;

import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.RemoveImport;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The history of imports, and taking one of them back. */
@Command(name = "imports", description = "List the imported files, or take one back.")
final class ImportsCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());
    private static final int SHORT_HASH = 12;

    @ParentCommand
    private VitrineCommand vitrine;

    @Override
    public Integer call() {
        return list();
    }

    @Command(name = "list", description = "List the imported files, newest first; the default.")
    int list() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            List<ImportCard> imports = workspace.imports();
            vitrine.answer(Map.of("imports", imports), () -> print(imports));
        }
        return CommandLineProgram.OK;
    }

    private void print(List<ImportCard> imports) {
        if (imports.isEmpty()) {
            vitrine.print("Nothing was imported yet. Import files with: import FILE...");
            return;
        }
        TextTable table =
                new TextTable("no.>", "file", "holds", "imported", "rows>", "kept>", "there before>", "SHA-256");
        for (ImportCard card : imports) {
            String hash = card.hash();
            table.row(
                    card.key(),
                    card.file(),
                    Json.name(card.kind()),
                    TIME.format(Instant.ofEpochMilli(card.imported())),
                    Numbers.count(card.rows()),
                    Numbers.count(card.accepted()),
                    Numbers.count(card.alreadyThere()),
                    hash == null ? "-" : hash.substring(0, SHORT_HASH));
        }
        vitrine.print(table.toString());
    }

    @Command(
            name = "remove",
            description = "Take an import back: its rows go, but for those that another import has too.")
    int remove(
            @Parameters(paramLabel = "NUMBER", description = "As the list gives it.") int number,
            @Option(names = "--dry-run", description = "Only say what would go.") boolean dry) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            RemoveImport operation = new RemoveImport(workspace);
            if (dry) {
                RemoveImport.Outlook outlook = operation.outlook(number);
                vitrine.answer(outlook, () -> print(outlook));
            } else {
                RemoveImport.Result result = operation.run(new RemoveImport.Request(number), vitrine.progress());
                vitrine.answer(result, () -> print(result));
            }
        }
        return CommandLineProgram.OK;
    }

    private void print(RemoveImport.Outlook outlook) {
        vitrine.print("With import %d (%s) %s interactions would go; %s would stay, which another import has too."
                .formatted(
                        outlook.imported().key(),
                        outlook.imported().file(),
                        Numbers.count(outlook.interactions()),
                        Numbers.count(outlook.kept())));
    }

    private void print(RemoveImport.Result result) {
        vitrine.print("Took back import %d (%s): %s interactions are gone, %s stay, which another import has too."
                .formatted(
                        result.number(), result.file(), Numbers.count(result.removed()), Numbers.count(result.kept())));
        vitrine.print("The workspace now holds %s of %s with %s."
                .formatted(
                        Numbers.count(result.interactions(), "interaction"),
                        Numbers.count(result.shoppers(), "shopper"),
                        Numbers.count(result.items(), "item")));
    }
}
