package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.operations.ImportFiles;
import dev.vitrine.workspace.operations.ImportShownLists;
import dev.vitrine.workspace.operations.MeasureJudgements;
import dev.vitrine.workspace.operations.TrainModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;

/**
 * What fine-tuning on judgements gains, on MovieLens latest-small: of each shopper's ratings a share comes in as what
 * shoppers thought of shown lists, the others as events without their values. A fifth of the shoppers is held out, and
 * for these it is counted of which of two films, one liked and one not, the model before and after puts the liked one
 * higher.
 *
 * <p>Arguments: the folder of the data; {@code --share X} of ratings that are judgements, {@code --seed N}, {@code
 * --threads N}, {@code --epochs N} and {@code --tuned-epochs N}, {@code --set key=value,...} for the training, {@code
 * --tuned-set key=value,...} and {@code --replay X} for the fine-tuning.
 */
public final class JudgementGain {

    private final Workspace workspace;
    private final Arguments arguments;
    private final long seed;
    private final int threads;

    private JudgementGain(Workspace workspace, Arguments arguments) {
        this.workspace = workspace;
        this.arguments = arguments;
        this.seed = Long.parseLong(arguments.option("--seed", "1"));
        this.threads = Integer.parseInt(arguments.option("--threads", "2"));
    }

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.of(args);
        try (TemporaryFolder folder = TemporaryFolder.create();
                Workspace workspace = Workspace.open(folder.path().resolve("shop"))) {
            new JudgementGain(workspace, arguments).run(folder.path());
        }
    }

    private void run(Path folder) throws IOException {
        Path events = folder.resolve("events.csv");
        Path shown = folder.resolve("shown.csv");
        divide(events, shown);
        new ImportFiles(workspace)
                .run(new ImportFiles.Request(List.of(events), List.of(ImportOptions.DETECT), null), Progress.NONE);
        ImportShownLists.Result lists =
                new ImportShownLists(workspace).run(new ImportShownLists.Request(shown), Progress.NONE);
        System.out.printf("%d ratings as judgements in %d lists%n", lists.accepted(), lists.lists());
        TrainModel.Result base = train();
        System.out.printf(Locale.ROOT, "before: %d epochs, validation %s%n", base.epochs(), base.validation());
        TrainModel.Result tuned = fineTune(base.name());
        MeasureJudgements.Result effect = Objects.requireNonNull(tuned.judged(), "nothing was held out");
        System.out.printf(
                Locale.ROOT,
                "after: %d epochs on %d judgements, validation %s%n"
                        + "of %d held-out pairs of %d shoppers right: before %.4f, after %.4f, difference %s%n",
                tuned.epochs(),
                effect.judgements(),
                tuned.validation(),
                effect.pairs(),
                effect.shoppers(),
                effect.before(),
                effect.after(),
                Accuracy.text(effect.difference()));
    }

    /** Every rating goes into one of the two files. */
    private void divide(Path events, Path shown) throws IOException {
        double share = Double.parseDouble(arguments.option("--share", "0.3"));
        Random random = new Random(seed);
        List<String> ratings =
                Files.readAllLines(Path.of(arguments.first()).resolve("movielens-latest-small/ratings.csv"));
        try (BufferedWriter eventRows = Files.newBufferedWriter(events);
                BufferedWriter shownRows = Files.newBufferedWriter(shown)) {
            eventRows.write("userId,movieId,timestamp\n");
            shownRows.write("shopper,item,rating\n");
            for (String rating : ratings.subList(1, ratings.size())) {
                String[] cells = rating.split(",", -1);
                if (random.nextDouble() < share) {
                    shownRows.write(cells[0] + "," + cells[1] + "," + cells[2] + "\n");
                } else {
                    eventRows.write(cells[0] + "," + cells[1] + "," + cells[3] + "\n");
                }
            }
        }
    }

    private TrainModel.Result train() {
        return new TrainModel(workspace)
                .run(
                        new TrainModel.Request(
                                ModelKind.TRANSFORMER,
                                "before",
                                arguments.settings("--set"),
                                Integer.valueOf(arguments.option("--epochs", "12")),
                                null,
                                seed,
                                threads,
                                "cpu",
                                DatasetOptions.DEFAULT,
                                false),
                        new TrainingControl(),
                        report -> {},
                        Progress.NONE);
    }

    private TrainModel.Result fineTune(String from) {
        return new TrainModel(workspace)
                .run(
                        new FineTuneRequest(
                                from,
                                null,
                                "after",
                                arguments.settings("--tuned-set"),
                                Integer.valueOf(arguments.option("--tuned-epochs", "8")),
                                null,
                                seed,
                                threads,
                                "cpu",
                                Double.parseDouble(
                                        arguments.option("--replay", Double.toString(FineTuning.DEFAULT_REPLAY))),
                                0,
                                List.of(),
                                null,
                                true),
                        new TrainingControl(),
                        report -> {},
                        Progress.NONE);
    }
}
