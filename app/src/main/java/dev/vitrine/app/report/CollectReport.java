package dev.vitrine.app.report;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.RecommendForShopper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what a report says from a workspace and an evaluation of its models. */
public final class CollectReport {

    /** Fewer target events and none can be hidden. */
    private static final int SCORED_PURCHASES = 3;

    private static final int LIST_LENGTH = 10;

    private final Workspace workspace;
    private final ReportOptions options;
    private final Clock clock;

    public CollectReport(Workspace workspace, ReportOptions options, Clock clock) {
        this.workspace = workspace;
        this.options = options;
        this.clock = clock;
    }

    public ReportContent run(EvaluateModels.Result evaluation, Progress progress) {
        List<ModelCard> models = measured(evaluation);
        return new ReportContent(
                options.shop(),
                clock.instant(),
                options.program(),
                workspace.currency().orElse(null),
                workspace.profile(),
                workspace.imports(),
                models,
                epochs(models),
                evaluation,
                shoppers(models, progress),
                !options.realIds());
    }

    private List<ModelCard> measured(EvaluateModels.Result evaluation) {
        Map<String, ModelCard> byName = new LinkedHashMap<>();
        workspace.models(null).forEach(model -> byName.put(model.name(), model));
        List<ModelCard> measured = new ArrayList<>();
        evaluation.models().forEach(result -> {
            ModelCard card = byName.get(result.name());
            if (card != null) {
                measured.add(card);
            }
        });
        return measured;
    }

    private Map<String, List<EpochReport>> epochs(List<ModelCard> models) {
        Map<String, List<EpochReport>> epochs = new LinkedHashMap<>();
        models.stream()
                .filter(model -> model.epochs() > 0)
                .forEach(model -> epochs.put(model.name(), workspace.epochs(model.name())));
        return epochs;
    }

    private List<ShopperPart> shoppers(List<ModelCard> models, Progress progress) {
        List<ShopperPart> parts = new ArrayList<>();
        List<ShopperCard> chosen = chosen();
        for (ShopperCard shopper : chosen) {
            progress.throwIfCancelled();
            progress.update((double) parts.size() / chosen.size(), "report.shoppers");
            parts.add(part(shopper, parts.size() + 1, models));
        }
        return parts;
    }

    /** Busy, middling and quiet shoppers by their place in the order, so that nobody picks the flattering ones. */
    private List<ShopperCard> chosen() {
        List<ShopperCard> scored = workspace.findShoppers("", 0, Integer.MAX_VALUE).stream()
                .filter(shopper -> shopper.purchases() >= SCORED_PURCHASES)
                .toList();
        int count = Math.min(options.shoppers(), scored.size());
        List<ShopperCard> chosen = new ArrayList<>();
        for (int place = 1; place <= count; place++) {
            chosen.add(scored.get((int) ((long) scored.size() * place / (count + 1))));
        }
        return chosen;
    }

    private ShopperPart part(ShopperCard shopper, int number, List<ModelCard> models) {
        String explained = explained(models);
        RecommendForShopper.Result lists = new RecommendForShopper(workspace)
                .run(
                        new RecommendForShopper.Request(
                                models.stream().map(ModelCard::name).toList(),
                                shopper.id(),
                                null,
                                LIST_LENGTH,
                                SeenItems.MASKED,
                                AsOf.TEST),
                        Progress.NONE);
        ExplainRecommendation.Result explanation = new ExplainRecommendation(workspace)
                .run(new ExplainRecommendation.Request(explained, shopper.id(), null, AsOf.TEST), Progress.NONE);
        return new ShopperPart(
                options.realIds() ? shopper.id() : String.valueOf(number), lists, explained, explanation);
    }

    private static String explained(List<ModelCard> models) {
        return models.stream()
                .filter(model -> model.kind().isTransformer())
                .findFirst()
                .orElse(models.get(0))
                .name();
    }
}
