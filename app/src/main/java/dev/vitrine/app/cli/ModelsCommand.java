package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.ManageModels;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the workspace's models. */
@Command(
        name = "models",
        description = "List the workspace's models, newest first, and trainings that were interrupted.")
final class ModelsCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--discard", paramLabel = "NAME", description = "Give up a training that was interrupted.")
    private @Nullable String discarded;

    @Override
    public Integer call() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            if (discarded != null) {
                new ManageModels(workspace).discard(discarded);
            }
            List<ModelCard> models = workspace.models(null);
            List<InterruptedView> interrupted = workspace.runs().interrupted().stream()
                    .map(InterruptedView::of)
                    .toList();
            vitrine.answer(Map.of("models", models, "interrupted", interrupted), () -> print(models, interrupted));
        }
        return CommandLineProgram.OK;
    }

    private void print(List<ModelCard> models, List<InterruptedView> interrupted) {
        print(models);
        if (!interrupted.isEmpty()) {
            vitrine.print("\nInterrupted; go on with: train --resume NAME");
            TextTable table = new TextTable("name", "kind", "begun", "epochs>", "best NDCG@10>");
            for (InterruptedView run : interrupted) {
                table.row(
                        run.name(),
                        run.kind().id(),
                        TIME.format(Instant.ofEpochMilli(run.started())),
                        run.epochs(),
                        run.bestNdcg() == null ? "-" : Numbers.metric(run.bestNdcg()));
            }
            vitrine.print(table.toString());
        }
    }

    private void print(List<ModelCard> models) {
        if (models.isEmpty()) {
            vitrine.print("No models yet. Train one with: train --model transformer");
            return;
        }
        TextTable table =
                new TextTable("name", "kind", "trained", "epochs>", "validation NDCG@10>", "fitted on", "cleaned by");
        for (ModelCard model : models) {
            Double ndcg = model.validation().get("ndcg@10");
            table.row(
                    model.name(),
                    model.kind().id(),
                    TIME.format(Instant.ofEpochMilli(model.created())),
                    model.epochs() == 0 ? "-" : model.epochs(),
                    ndcg == null ? "-" : Numbers.metric(ndcg),
                    model.refit() ? "training + validation" : "training",
                    cleaning(model));
        }
        vitrine.print(table.toString());
    }

    private static String cleaning(ModelCard model) {
        Map<String, String> settings = model.cleaning();
        if (settings == null) {
            return "not known";
        }
        return settings.isEmpty()
                ? "the usual rules"
                : settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" "));
    }
}
