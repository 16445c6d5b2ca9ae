package dev.vitrine.benchmark;

import dev.vitrine.app.attention.ExplanationSource;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.HeadMeasures;
import dev.vitrine.engine.explanation.HeadReadout;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.JudgeAttention;
import dev.vitrine.workspace.operations.MapItems;
import dev.vitrine.workspace.operations.ReadHead;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The reasons of a made-up model with two layers of four heads that read a long history. */
final class LongHistory implements ExplanationSource {

    static final String MODEL = "long";
    static final int LAYERS = 2;
    static final int HEADS = 4;

    private static final int TOP = 20;

    private final Random random = new Random(1);
    private final int length;

    private final int layers;
    private final int heads;

    LongHistory(int length, int layers, int heads) {
        this.length = length;
        this.layers = layers;
        this.heads = heads;
    }

    ModelCard card() {
        return new ModelCard(
                MODEL,
                MODEL,
                ModelKind.TRANSFORMER,
                0,
                "",
                DatasetOptions.DEFAULT,
                false,
                1,
                1,
                1,
                1,
                Map.of(),
                Map.of(),
                null);
    }

    @Override
    public RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress) {
        List<RecommendForShopper.Place> places = IntStream.rangeClosed(1, TOP)
                .mapToObj(rank -> new RecommendForShopper.Place(rank, item(rank), 1f / rank, Map.of()))
                .toList();
        return new RecommendForShopper.Result(
                AsOf.NOW, List.of(new RecommendForShopper.ModelList(MODEL, places, null)), null, List.of());
    }

    @Override
    public ExplainRecommendation.Result explain(ExplainRecommendation.Request request, Progress progress) {
        float[][][][] weights = new float[layers][heads][][];
        for (float[][][] layer : weights) {
            for (int head = 0; head < heads; head++) {
                layer[head] = head();
            }
        }
        AttentionWeights attention = new AttentionWeights(weights, 0);
        float[] last = attention.lastRow(layers - 1);
        List<ExplainRecommendation.Influence> history = IntStream.range(0, length)
                .mapToObj(place -> new ExplainRecommendation.Influence(
                        place,
                        item(place),
                        "view",
                        1_770_000_000_000L + 3_600_000L * place,
                        last[place],
                        (float) random.nextGaussian(),
                        1,
                        0f,
                        0f,
                        0f))
                .toList();
        return new ExplainRecommendation.Result(
                AsOf.NOW,
                item(1),
                1,
                1,
                history,
                attention,
                IntStream.range(0, length).toArray(),
                0.0,
                null,
                HeadMeasures.of(attention, new int[length], new int[length]));
    }

    @Override
    public WhatWouldChange.Result change(WhatWouldChange.Request request, Progress progress) {
        return new WhatWouldChange.Result(item(1), 1, request.top(), null, null);
    }

    @Override
    public HeadReadout readHead(ReadHead.Request request, Progress progress) {
        throw new UnsupportedOperationException("not measured");
    }

    @Override
    public JudgeAttention.Result judge(JudgeAttention.Request request, Progress progress) {
        throw new UnsupportedOperationException("not measured");
    }

    @Override
    public MapItems.Result mapItems(MapItems.Request request, Progress progress) {
        throw new UnsupportedOperationException("not measured");
    }

    @Override
    public List<MapItems.Neighbour> neighbours(String model, String item, int count) {
        return List.of();
    }

    /** Rows that sum to 1 over what came before, some links far stronger than others. */
    private float[][] head() {
        float[][] rows = new float[length][length];
        for (int query = 0; query < length; query++) {
            double sum = 0;
            for (int key = 0; key <= query; key++) {
                rows[query][key] = (float) Math.exp(2 * random.nextGaussian());
                sum += rows[query][key];
            }
            for (int key = 0; key <= query; key++) {
                rows[query][key] /= (float) sum;
            }
        }
        return rows;
    }

    private static ItemCard item(int number) {
        return new ItemCard(
                number,
                "P" + number,
                "Trekking backpack, 45 litres, number " + number,
                null,
                "Tarnfell",
                "Hiking > Packs",
                149.0,
                null,
                17,
                null,
                null);
    }
}
