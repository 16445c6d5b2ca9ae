package dev.vitrine.app.cli;

import dev.vitrine.app.report.CollectReport;
import dev.vitrine.app.report.HtmlReport;
import dev.vitrine.app.report.ReportContent;
import dev.vitrine.app.report.ReportOptions;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.sample.SampleShop;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.ImportFiles;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.TrainModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The steps of the demo, each said as it is taken. */
final class Demo {

    private static final long SEED = 42;
    private static final int SHOPPERS = 3;

    /** What the demo made. */
    record Result(
            Path report,
            Path workspace,
            ImportFiles.Result imported,
            List<TrainModel.Result> trained,
            EvaluateModels.Result evaluation) {}

    private final VitrineCommand vitrine;
    private final DemoFolder folder;
    private final double minutes;

    Demo(VitrineCommand vitrine, DemoFolder folder, double minutes) {
        this.vitrine = vitrine;
        this.folder = folder;
        this.minutes = minutes;
    }

    Result run() throws IOException {
        folder.prepare();
        say("Sample shop: 180 days of a shop that does not exist");
        SampleShop.copyTo(folder.files());
        try (Workspace workspace = Workspace.open(folder.workspace())) {
            ImportFiles.Result imported = load(workspace);
            List<TrainModel.Result> trained = new ArrayList<>();
            for (ModelKind kind : List.of(ModelKind.POPULARITY, ModelKind.TRANSITION, ModelKind.TRANSFORMER)) {
                trained.add(train(workspace, kind));
            }
            EvaluateModels.Result evaluation = evaluate(workspace);
            lookAtOne(workspace);
            report(workspace, evaluation);
            return new Result(folder.report(), folder.workspace(), imported, trained, evaluation);
        }
    }

    private ImportFiles.Result load(Workspace workspace) {
        List<Path> files =
                List.of(folder.files().resolve("catalogue.csv"), folder.files().resolve("interactions.csv"));
        ImportFiles.Result result = new ImportFiles(workspace)
                .run(
                        new ImportFiles.Request(files, List.of(ImportOptions.DETECT, ImportOptions.DETECT), null),
                        vitrine.progress());
        say("Imported %s of %s with %s"
                .formatted(
                        Numbers.count(result.interactions(), "interaction"),
                        Numbers.count(result.shoppers(), "shopper"),
                        Numbers.count(result.items(), "item")));
        return result;
    }

    private TrainModel.Result train(Workspace workspace, ModelKind kind) {
        TrainModel.Request request = new TrainModel.Request(
                kind,
                kind.id(),
                Map.of(),
                null,
                kind == ModelKind.TRANSFORMER ? (@Nullable Double) minutes : null,
                SEED,
                Runtime.getRuntime().availableProcessors(),
                "auto",
                DatasetOptions.DEFAULT,
                false);
        TrainModel.Result result = new TrainModel(workspace)
                .run(request, vitrine.interruption().training(), epoch -> {}, vitrine.progress());
        say("Trained %s in %s%s"
                .formatted(
                        result.name(),
                        Numbers.seconds(result.seconds()),
                        result.epochs() == 0
                                ? ""
                                : ", %d epochs, the best was %d".formatted(result.epochs(), result.bestEpoch())));
        return result;
    }

    private EvaluateModels.Result evaluate(Workspace workspace) {
        EvaluateModels.Result result = new EvaluateModels(workspace)
                .run(
                        new EvaluateModels.Request(List.of(), Split.TEST, List.of(10), SeenItems.MASKED, null),
                        vitrine.progress());
        say("Evaluated on each shopper's held-out last purchase");
        EvaluationText.of(result).forEach(this::say);
        return result;
    }

    /** One shopper's list and where its first place comes from. */
    private void lookAtOne(Workspace workspace) {
        List<ShopperCard> shoppers = workspace.findShoppers("", 0, Integer.MAX_VALUE);
        String shopper = shoppers.get(shoppers.size() / 2).id();
        String model = ModelKind.TRANSFORMER.id();
        RecommendForShopper.Result lists = new RecommendForShopper(workspace)
                .run(
                        new RecommendForShopper.Request(List.of(model), shopper, null, 5, SeenItems.MASKED, AsOf.NOW),
                        vitrine.progress());
        say("What %s recommends shopper %s now:".formatted(model, shopper));
        lists.lists()
                .get(0)
                .places()
                .forEach(place -> say("  %d  %s  %s"
                        .formatted(place.rank(), place.item().id(), place.item().title(vitrine.locale()))));
        ExplainRecommendation.Result why = new ExplainRecommendation(workspace)
                .run(new ExplainRecommendation.Request(model, shopper, null, AsOf.NOW), vitrine.progress());
        why.history().stream()
                .max(Comparator.comparingDouble(ExplainRecommendation.Influence::leaveOneOut))
                .ifPresent(event -> say(
                        "The first place owes most to event %d of %d, %s %s: without it, its score would change by %s."
                                .formatted(
                                        event.position() + 1,
                                        why.history().size(),
                                        event.behaviour(),
                                        event.item().title(vitrine.locale()),
                                        Numbers.signed(-event.leaveOneOut()))));
    }

    private void report(Workspace workspace, EvaluateModels.Result evaluation) throws IOException {
        Locale locale = vitrine.locale();
        ReportOptions options =
                new ReportOptions(locale, vitrine.sampleShopName(), "Vitrine " + ProgramVersion.get(), SHOPPERS, false);
        ReportContent content =
                new CollectReport(workspace, options, Clock.systemUTC()).run(evaluation, vitrine.progress());
        new HtmlReport(locale).write(content, folder.report());
    }

    private void say(String line) {
        vitrine.say(line);
    }
}
