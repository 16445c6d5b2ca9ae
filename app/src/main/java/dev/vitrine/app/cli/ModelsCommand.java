package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Lists the workspace's models. */
@Command(name = "models", description = "List the workspace's models, newest first.")
final class ModelsCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @ParentCommand
    private VitrineCommand vitrine;

    @Override
    public Integer call() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            List<ModelCard> models = workspace.models(null);
            vitrine.answer(Map.of("models", models), () -> print(models));
        }
        return CommandLineProgram.OK;
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
