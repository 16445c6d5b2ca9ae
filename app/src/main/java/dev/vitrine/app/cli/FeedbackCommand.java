package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.export.FeedbackSheet;
import dev.vitrine.workspace.export.JudgementSheet;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.export.TableFile;
import dev.vitrine.workspace.feedback.JudgeAgreement;
import dev.vitrine.workspace.operations.ImportShownLists;
import dev.vitrine.workspace.operations.ReadSignals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Shows and saves what people think of lists: thumbs, notes and votes. */
@Command(name = "feedback", description = "Show or save thumbs, notes and blind votes, and how far judges agree.")
final class FeedbackCommand implements Callable<Integer> {

    private static final int SHOWN = 5;
    private static final String SAVE = "Save all: as a workbook (.xlsx), JSON (.json), or else CSV.";

    @ParentCommand
    private VitrineCommand vitrine;

    @Override
    public Integer call() {
        return thumbs(null);
    }

    @Command(name = "thumbs", description = "Thumbs and notes on items of shoppers' lists; the default.")
    int thumbs(@Option(names = "--save", paramLabel = "FILE", description = SAVE) @Nullable Path file) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            show(FeedbackSheet.of(workspace.feedback().list()), file);
        }
        return CommandLineProgram.OK;
    }

    @Command(name = "votes", description = "Blind votes, one row for each item that was shown.")
    int votes(@Option(names = "--save", paramLabel = "FILE", description = SAVE) @Nullable Path file) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            show(JudgementSheet.of(workspace.judgements()), file);
        }
        return CommandLineProgram.OK;
    }

    @Command(
            name = "agreement",
            description = "How far judges agree: Krippendorff's alpha over the items that two rated.")
    int agreement() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            JudgeAgreement agreement = JudgeAgreement.of(workspace.feedback().list());
            vitrine.answer(agreement, () -> vitrine.print(words(agreement)));
        }
        return CommandLineProgram.OK;
    }

    @Command(
            name = "import",
            description =
                    "Take in what shoppers did with lists that they were shown: a row for each item of each list.")
    int take(
            @Parameters(
                            paramLabel = "FILE",
                            description =
                                    "With columns shopper and item; clicked, purchased or rating; and, where there"
                                            + " are any, list, place, model and time.")
                    Path file) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            ImportShownLists.Result result =
                    new ImportShownLists(workspace).run(new ImportShownLists.Request(file), vitrine.progress());
            vitrine.answer(result, () -> print(result));
        }
        return CommandLineProgram.OK;
    }

    private void print(ImportShownLists.Result result) {
        vitrine.print("%s: %s of %s rows kept in %s lists; %s items say what was liked and what was passed over."
                .formatted(
                        result.file(),
                        Numbers.count(result.accepted()),
                        Numbers.count(result.rows()),
                        Numbers.count(result.lists()),
                        Numbers.count(result.signals())));
        result.rejected()
                .forEach((reason, count) ->
                        vitrine.print("  not used, %s: %s".formatted(Json.name(reason), Numbers.count(count))));
        result.first().stream()
                .limit(SHOWN)
                .forEach(row -> vitrine.print("  line %d%s: %s"
                        .formatted(row.line(), row.column() == null ? "" : ", " + row.column(), row.text())));
    }

    @Command(
            name = "signals",
            description = "All that was said, as something to learn from: who liked what, or did not.")
    int signals(@Option(names = "--save", paramLabel = "FILE", description = SAVE) @Nullable Path file) {
        try (Workspace workspace = vitrine.openWorkspace()) {
            show(FeedbackSheet.ofSignals(new ReadSignals(workspace).run()), file);
        }
        return CommandLineProgram.OK;
    }

    private static String words(JudgeAgreement agreement) {
        Double alpha = agreement.alpha();
        if (alpha == null) {
            return "%d judges, %d items rated by two or more: too little to say how far they agree."
                    .formatted(agreement.judges(), agreement.shared());
        }
        return "Krippendorff's alpha %.3f [%.3f, %.3f] of %d judges over %d items rated by two or more."
                .formatted(alpha, agreement.low(), agreement.high(), agreement.judges(), agreement.shared());
    }

    private void show(Table table, @Nullable Path file) {
        if (file != null) {
            TableFile.save(table, file);
        }
        vitrine.answer(Map.of("rows", objects(table)), () -> print(table, file));
    }

    private static List<Map<String, @Nullable Object>> objects(Table table) {
        List<Map<String, @Nullable Object>> objects = new ArrayList<>();
        for (List<@Nullable Object> row : table.rows()) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (int column = 0; column < row.size(); column++) {
                object.put(table.header().get(column), row.get(column));
            }
            objects.add(object);
        }
        return objects;
    }

    private void print(Table table, @Nullable Path file) {
        if (table.rows().isEmpty()) {
            vitrine.print("Nothing yet. Thumbs and votes are given in Compare.");
            return;
        }
        TextTable text = new TextTable(table.header().toArray(String[]::new));
        table.rows()
                .forEach(row -> text.row(
                        row.stream().map(cell -> Objects.toString(cell, "")).toArray()));
        vitrine.print(
                file == null
                        ? text.toString()
                        : "Saved %d rows to %s.".formatted(table.rows().size(), file));
    }
}
