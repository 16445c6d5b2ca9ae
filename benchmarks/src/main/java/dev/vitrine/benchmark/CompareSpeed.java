package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.Agreement;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.FindDisagreement;
import dev.vitrine.workspace.operations.ImportFiles;
import dev.vitrine.workspace.operations.ReadHistory;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.TrainModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * CPU that Compare takes in a made-up shop: an edit of a history of 100 events until all lists are made anew, and the
 * search for the shoppers on whom two models differ.
 *
 * <p>Arguments: a folder for the workspace, which is kept and used again; {@code --items}, {@code --shoppers}, {@code
 * --rows}, {@code --models} by kind, {@code --top}, {@code --edits}.
 */
public final class CompareSpeed {

    private static final int EVENTS = 100;

    private final Workspace workspace;
    private final List<String> models;
    private final int edits;

    private CompareSpeed(Workspace workspace, List<String> models, int edits) {
        this.workspace = workspace;
        this.models = models;
        this.edits = edits;
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        Path folder = Path.of(arguments.first());
        List<ModelKind> kinds = Stream.of(arguments
                        .option("--models", "TRANSFORMER,ITEM_KNN,EASE,TRANSITION")
                        .split(",", -1))
                .map(ModelKind::valueOf)
                .toList();
        boolean made = Files.exists(folder.resolve("vitrine.mv.db"));
        try (Workspace workspace = Workspace.open(folder)) {
            if (!made) {
                importShop(workspace, arguments);
            }
            for (ModelKind kind : kinds) {
                train(workspace, kind);
            }
            CompareSpeed speed = new CompareSpeed(
                    workspace,
                    kinds.stream().map(ModelKind::id).toList(),
                    Integer.parseInt(arguments.option("--edits", "60")));
            for (String top : arguments.option("--top", "20,200").split(",", -1)) {
                speed.edit(Integer.parseInt(top));
            }
            speed.disagree();
        }
    }

    private static void importShop(Workspace workspace, Arguments arguments) throws IOException {
        Path file = Files.createTempFile("sales", ".csv");
        MadeShop.write(
                file,
                Integer.parseInt(arguments.option("--rows", "400000")),
                Integer.parseInt(arguments.option("--items", "20000")),
                Integer.parseInt(arguments.option("--shoppers", "20000")));
        new ImportFiles(workspace)
                .run(new ImportFiles.Request(List.of(file), List.of(ImportOptions.DETECT), null), Progress.NONE);
        Files.delete(file);
    }

    /** One epoch will do: how long a list takes does not depend on how good it is. */
    private static void train(Workspace workspace, ModelKind kind) {
        if (workspace.models(kind).isEmpty()) {
            boolean epochs = kind == ModelKind.TRANSFORMER;
            TrainModel.Request request = new TrainModel.Request(
                    kind,
                    kind.id(),
                    settings(kind),
                    epochs ? 1 : null,
                    null,
                    1,
                    2,
                    "cpu",
                    DatasetOptions.DEFAULT,
                    false);
            new TrainModel(workspace).run(request, new TrainingControl(), epoch -> {}, Progress.NONE);
        }
    }

    /** EASE is solved once, not once for each regularisation that it would choose from. */
    private static Map<String, String> settings(ModelKind kind) {
        return kind == ModelKind.EASE ? Map.of("regularisation", "100", "historyDecay", "0.7") : Map.of();
    }

    private void edit(int top) {
        List<HistoryEvent> history = history();
        Random random = new Random(1);
        double[] cpu = new double[edits];
        double[] wall = new double[edits];
        for (int edit = -edits / 4; edit < edits; edit++) {
            HistoryEvent moved = history.remove(random.nextInt(history.size()));
            history.add(random.nextInt(history.size()), moved);
            Cost cost = Cost.fromNow();
            RecommendForShopper.Result result = new RecommendForShopper(workspace)
                    .run(
                            new RecommendForShopper.Request(models, null, history, top, SeenItems.MASKED, AsOf.NOW),
                            Progress.NONE);
            Agreement.among(result.lists());
            if (edit >= 0) {
                cpu[edit] = 1e3 * cost.cpuSeconds();
                wall[edit] = 1e3 * cost.seconds();
            }
        }
        Arrays.sort(cpu);
        Arrays.sort(wall);
        System.out.printf(
                Locale.ROOT,
                "edit of %d events, first %d places of %s: median %.0f ms of CPU (95th percentile %.0f), %.0f ms of"
                        + " time; %d edits%n",
                history.size(),
                top,
                models,
                cpu[edits / 2],
                cpu[(int) (0.95 * edits)],
                wall[edits / 2],
                edits);
    }

    /** The busiest shopper's, as many of its last events as are wanted. */
    private List<HistoryEvent> history() {
        ShopperCard busiest = workspace.findShoppers("", 0, 1).get(0);
        List<HistoryEvent> events = new ReadHistory(workspace)
                .run(new ReadHistory.Request(models.get(0), busiest.id(), AsOf.NOW)).stream()
                        .map(HistoryEvent::of)
                        .toList();
        return new ArrayList<>(events.subList(Math.max(0, events.size() - EVENTS), events.size()));
    }

    private void disagree() {
        HeapGrowth heap = new HeapGrowth();
        Cost cost = Cost.fromNow();
        FindDisagreement.Result result = new FindDisagreement(workspace)
                .run(
                        new FindDisagreement.Request(
                                models.get(0), models.get(models.size() - 1), 20, SeenItems.MASKED, 100),
                        heap);
        System.out.printf(
                Locale.ROOT,
                "disagreement of %s and %s over %,d shoppers, top 20: %.1f s of CPU, %.1f s of time, heap %.0f MB%n",
                result.model(),
                result.other(),
                result.shoppers(),
                cost.cpuSeconds(),
                cost.seconds(),
                cost.peakHeapMegabytes());
        System.out.println(heap);
    }
}
