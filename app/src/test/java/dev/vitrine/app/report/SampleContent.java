package dev.vitrine.app.report;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.DatasetOptions.TimeTies;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ProfileDetails;
import dev.vitrine.workspace.WorkspaceProfile;
import dev.vitrine.workspace.WorkspaceProfile.DayCount;
import dev.vitrine.workspace.WorkspaceSummary;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.EvaluateModels;
import dev.vitrine.workspace.operations.EvaluateModels.ModelResult;
import dev.vitrine.workspace.operations.EvaluateModels.PairedDifference;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.ExplainRecommendation.Influence;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A report's content made up for tests; every text that comes from a user is the one given. */
final class SampleContent {

    private static final long DAY = 86_400_000L;

    private final String text;
    private final @Nullable Path image;

    SampleContent(String text, @Nullable Path image) {
        this.text = text;
        this.image = image;
    }

    ReportContent content() {
        return new ReportContent(
                text,
                Instant.parse("2026-11-24T05:00:00Z"),
                "Vitrine 0",
                "GBP",
                profile(),
                List.of(new ImportCard(
                        1,
                        text + ".csv",
                        FileKind.INTERACTIONS,
                        null,
                        0,
                        120,
                        100,
                        0,
                        null,
                        null,
                        Map.of(),
                        Map.of("noShopper", 15L, text, 5L),
                        Map.of())),
                List.of(model(ModelKind.TRANSFORMER, 12), model(ModelKind.POPULARITY, 0)),
                Map.of(text + " TRANSFORMER", epochs()),
                evaluation(),
                List.of(shopper(1, 24), shopper(2, 5)),
                true);
    }

    private WorkspaceProfile profile() {
        List<DayCount> days = IntStream.range(0, 60)
                .mapToObj(day -> new DayCount(LocalDate.of(2026, 1, 1).plusDays(day), 50 + day * 7 % 31))
                .toList();
        return new WorkspaceProfile(
                new WorkspaceSummary(1500, 600, 60_000, 2, 2),
                0.067,
                0.12,
                Map.of(text, 40_000L),
                days,
                IntStream.range(0, 1500).map(user -> 1 + user / 20).toArray(),
                IntStream.range(0, 600).map(item -> 1 + 3000 / (item + 3)).toArray(),
                new ProfileDetails(new long[24], new long[7], List.of(), List.of(), Map.of(), List.of()));
    }

    private ModelCard model(ModelKind kind, int epochs) {
        return new ModelCard(
                text + " " + kind,
                "checkpoint",
                kind,
                0,
                "0123456789abcdef0123456789abcdef",
                DatasetOptions.DEFAULT,
                false,
                42,
                epochs,
                epochs / 2,
                61.5,
                Map.of("dimension", "64", "layers", "2", text, text),
                Map.of("ndcg@10", 0.08),
                null);
    }

    private static List<EpochReport> epochs() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(epoch -> new EpochReport(
                        epoch, 6.0 / epoch + 2, 0.09 - 0.05 / epoch, 0.15 - 0.08 / epoch, 5.0 * epoch, epoch == 6))
                .toList();
    }

    private EvaluateModels.Result evaluation() {
        return new EvaluateModels.Result(
                "0123456789abcdef0123456789abcdef",
                Split.TEST,
                null,
                SeenItems.MASKED,
                TimeTies.FILE,
                List.of(10),
                600,
                List.of(result(ModelKind.TRANSFORMER, 0.12), result(ModelKind.POPULARITY, 0.04)),
                List.of(new PairedDifference(
                        text + " TRANSFORMER", text + " POPULARITY", "ndcg@10", new Estimate(0.041, 0.033, 0.049))),
                List.of());
    }

    private ModelResult result(ModelKind kind, double hitRate) {
        return new ModelResult(
                text + " " + kind,
                42,
                "training",
                false,
                1480,
                Map.of("targetSeen", 12),
                Map.of(
                        "hr@10", new Estimate(hitRate, hitRate - 0.015, hitRate + 0.015),
                        "ndcg@10", new Estimate(hitRate / 2, hitRate / 2 - 0.008, hitRate / 2 + 0.008)));
    }

    private ShopperPart shopper(int number, int length) {
        List<Place> places = IntStream.rangeClosed(1, 10)
                .mapToObj(rank -> new Place(rank, item(rank), 3f - rank, Map.of(text + " POPULARITY", 11 * rank)))
                .toList();
        RecommendForShopper.Result lists = new RecommendForShopper.Result(
                AsOf.TEST,
                List.of(
                        new ModelList(text + " TRANSFORMER", places, 3),
                        new ModelList(text + " POPULARITY", places, null)),
                item(3),
                List.of());
        List<Influence> history = new ArrayList<>();
        for (int position = 0; position < length; position++) {
            history.add(new Influence(
                    position,
                    item(20 + position),
                    text,
                    position * DAY,
                    position < 2 ? null : 1f / (length - position + 1),
                    (float) Math.sin(position),
                    1,
                    null,
                    null,
                    null));
        }
        return new ShopperPart(
                String.valueOf(number),
                lists,
                text + " TRANSFORMER",
                new ExplainRecommendation.Result(
                        AsOf.TEST,
                        item(1),
                        2.5f,
                        1,
                        history,
                        new AttentionWeights(weights(length - 2), 2),
                        IntStream.range(0, length).toArray(),
                        null,
                        null,
                        List.of()));
    }

    private static float[][][][] weights(int length) {
        float[][][][] weights = new float[2][2][length][length];
        for (float[][][] layer : weights) {
            for (int head = 0; head < 2; head++) {
                for (int query = 0; query < length; query++) {
                    for (int key = 0; key <= query; key++) {
                        layer[head][query][key] = 1f / (query + 1);
                    }
                }
            }
        }
        return weights;
    }

    private ItemCard item(int key) {
        return new ItemCard(
                key, "item" + key, text + " " + key, null, text, text + " > " + text, 9.5 * key, null, 3, image, null);
    }
}
