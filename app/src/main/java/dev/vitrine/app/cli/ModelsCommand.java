package dev.vitrine.app.cli;

import dev.vitrine.app.i18n.Words;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ListedModel;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.ManageModels;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the workspace's models, after changing what was asked for. */
@Command(
        name = "models",
        description =
                "List the workspace's models, newest first, and interrupted trainings; rename, note, delete, mark as live.")
final class ModelsCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(names = "--rename", arity = "2", paramLabel = "NAME", description = "Give a model another name: old, new.")
    private @Nullable List<String> renamed;

    @Option(names = "--note", arity = "2", paramLabel = "NAME TEXT", description = "Write a note to a model.")
    private @Nullable List<String> noted;

    @Option(names = "--live", paramLabel = "NAME", description = "Take lists from this model where none is named.")
    private @Nullable String live;

    @Option(names = "--delete", paramLabel = "NAME", description = "Take a model away for good.")
    private @Nullable String deleted;

    @Option(names = "--discard", paramLabel = "NAME", description = "Give up a training that was interrupted.")
    private @Nullable String discarded;

    @Override
    public Integer call() {
        try (Workspace workspace = vitrine.openWorkspace()) {
            ManageModels manage = new ManageModels(workspace);
            change(manage);
            List<ModelView> models = manage.list().stream().map(ModelView::of).toList();
            List<InterruptedView> interrupted = workspace.runs().interrupted().stream()
                    .map(InterruptedView::of)
                    .toList();
            vitrine.answer(Map.of("models", models, "interrupted", interrupted), () -> print(models, interrupted));
        }
        return CommandLineProgram.OK;
    }

    private void change(ManageModels models) {
        if (renamed != null) {
            models.rename(renamed.get(0), renamed.get(1));
        }
        if (noted != null) {
            models.note(noted.get(0), noted.get(1));
        }
        if (live != null) {
            models.serve(live, true);
        }
        if (deleted != null) {
            models.delete(deleted);
        }
        if (discarded != null) {
            models.discard(discarded);
        }
    }

    private void print(List<ModelView> models, List<InterruptedView> interrupted) {
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

    private void print(List<ModelView> models) {
        if (models.isEmpty()) {
            vitrine.print("No models yet. Train one with: train --model transformer");
            return;
        }
        TextTable table = new TextTable(
                "name",
                "kind",
                "trained",
                "epochs>",
                "validation NDCG@10>",
                "fitted on",
                "cleaned by",
                "MB>",
                "live",
                "from",
                "note");
        for (ModelView view : models) {
            ModelCard model = view.card();
            table.row(
                    model.name(),
                    model.kind().id(),
                    TIME.format(Instant.ofEpochMilli(model.created())),
                    model.epochs() == 0 ? "-" : model.epochs(),
                    ndcg(view),
                    model.refit() ? "training + validation" : "training",
                    cleaning(model),
                    String.format(Locale.ROOT, "%.1f", ListedModel.megabytes(view.bytes())),
                    view.live() ? "live" : "",
                    origin(model),
                    view.note());
        }
        vitrine.print(table.toString());
        if (models.stream().anyMatch(ModelView::validatedBySome)) {
            vitrine.print(new Words(Locale.ENGLISH).get("training.some"));
        }
    }

    private static String ndcg(ModelView model) {
        Double ndcg = model.card().validation().get("ndcg@10");
        return ndcg == null ? "-" : (model.validatedBySome() ? "* " : "") + Numbers.metric(ndcg);
    }

    private static String origin(ModelCard model) {
        return model.otherShop()
                .map(shop -> "%s of %s".formatted(shop.model(), shop.shop()))
                .orElse(model.parent() == null ? "" : model.parent());
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
