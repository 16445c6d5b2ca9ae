package dev.vitrine.app.testing;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.engine.explanation.HeadMeasures;
import dev.vitrine.engine.explanation.HeadReadout;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.ReadHead;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import dev.vitrine.workspace.operations.RecommendForShopper.Wanted;
import dev.vitrine.workspace.operations.WhatWouldChange;
import dev.vitrine.workspace.rules.Action;
import dev.vitrine.workspace.rules.RuleSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Models that rank sixty items each in an order of its own, with attention of two layers and four heads. */
public final class FakeModels {

    private static final int ITEMS = 60;
    private static final Faithfulness FAITHFULNESS = new Faithfulness(
            OptionalDouble.of(0.71),
            new int[] {0, 1, 2},
            new Faithfulness.Curve(new double[] {7, 3, 1}, new double[] {7, 5, 1}, 0.2),
            new Faithfulness.Curve(new double[] {1, 5, 7}, new double[] {1, 3, 7}, 0.25));

    public final List<RecommendForShopper.Request> asked = new ArrayList<>();
    public final List<ExplainRecommendation.Request> explained = new ArrayList<>();
    public final Set<String> broken = new HashSet<>();
    public @Nullable RuntimeException fault;
    private final List<ShopperEvent> history;

    public FakeModels(List<ShopperEvent> history) {
        this.history = history;
    }

    public static ModelCard card(String name, ModelKind kind) {
        return cardOn(name, kind, "f00d");
    }

    public static ModelCard cardOn(String name, ModelKind kind, String fingerprint) {
        return card(name, kind, fingerprint, Map.of());
    }

    /** One that was trained with these settings. */
    public static ModelCard card(String name, ModelKind kind, Map<String, String> settings) {
        return card(name, kind, "f00d", settings);
    }

    private static ModelCard card(String name, ModelKind kind, String fingerprint, Map<String, String> settings) {
        return new ModelCard(
                name,
                name,
                kind,
                0,
                fingerprint,
                DatasetOptions.DEFAULT,
                false,
                1,
                0,
                0,
                1.5,
                settings,
                Map.of("ndcg@10", 0.058),
                null);
    }

    public static List<ModelCard> cards() {
        return List.of(
                card("Spring", ModelKind.TRANSFORMER),
                card("transition-1", ModelKind.TRANSITION),
                card("popularity-1", ModelKind.POPULARITY));
    }

    public List<ShopperEvent> history(String shopper) {
        return history;
    }

    public RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress) {
        asked.add(request);
        ItemCard truth = request.asOf() == AsOf.TEST ? TestItems.item(3) : null;
        Map<String, List<Integer>> orders = new HashMap<>();
        for (String model : request.models()) {
            failIfBroken(model);
            orders.put(model, order(model));
        }
        return new RecommendForShopper.Result(
                request.asOf(),
                request.lists().stream()
                        .map(wanted -> list(wanted, request, orders, truth))
                        .toList(),
                truth,
                List.of());
    }

    public ExplainRecommendation.Result explain(ExplainRecommendation.Request request, Progress progress) {
        explained.add(request);
        failIfBroken(request.model());
        boolean attentive = request.model().equals("Spring");
        int length = history.size();
        AttentionWeights attention = attentive ? attention(length) : null;
        float[] last = attention == null ? null : attention.lastRow(attention.layers() - 1);
        int item = request.item() == null
                ? order(request.model()).get(0)
                : Integer.parseInt(request.item().substring(4)) - 1000;
        int rank = order(request.model()).indexOf(item) + 1;
        Random random = new Random(5);
        List<ExplainRecommendation.Influence> influences = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            ShopperEvent event = history.get(i);
            float effect = (float) (random.nextGaussian() * Math.exp(0.05 * (i - length)));
            influences.add(new ExplainRecommendation.Influence(
                    i,
                    event.item(),
                    event.behaviour(),
                    event.time(),
                    last == null ? null : last[i],
                    effect,
                    Math.max(1, rank + Math.round(20 * effect)),
                    last == null ? null : (float) (0.8 * effect + 0.1 * Math.cos(i)),
                    last == null ? null : last[i],
                    last == null ? null : last[i]));
        }
        return new ExplainRecommendation.Result(
                request.asOf(),
                TestItems.item(item),
                7.31f,
                rank,
                influences,
                attention,
                IntStream.range(0, length).toArray(),
                attention == null ? null : 0.004,
                attention == null ? null : FAITHFULNESS,
                attention == null ? List.of() : HeadMeasures.of(attention, new int[length], new int[length]));
    }

    public WhatWouldChange.Result change(WhatWouldChange.Request request, Progress progress) {
        failIfBroken(request.model());
        int item = request.item() == null
                ? order(request.model()).get(0)
                : Integer.parseInt(request.item().substring(4)) - 1000;
        int rank = order(request.model()).indexOf(item) + 1;
        boolean isInList = rank <= request.top();
        return new WhatWouldChange.Result(
                TestItems.item(item),
                rank,
                request.top(),
                isInList ? new WhatWouldChange.Removal(lastTwo(), request.top() + 4, 1.2f, true) : null,
                isInList ? null : new WhatWouldChange.Addition(TestItems.item(7), 2, 6.5f));
    }

    private List<Integer> lastTwo() {
        return IntStream.range(Math.max(0, history.size() - 2), history.size())
                .boxed()
                .toList();
    }

    /** Four numbers a head, made from the place of the event. */
    public HeadReadout readHead(ReadHead.Request request) {
        int length = history.size();
        float[][] vectors = new float[length][4];
        for (int event = 0; event < length; event++) {
            for (int i = 0; i < 4; i++) {
                vectors[event][i] = (float) Math.sin(event * (i + 1) + request.layer() + request.head());
            }
        }
        return new HeadReadout(
                request.layer(), request.head(), vectors, vectors, vectors, new float[length][length], 0);
    }

    private static AttentionWeights attention(int length) {
        float[][][][] weights = new float[2][4][][];
        for (int layer = 0; layer < 2; layer++) {
            for (int head = 0; head < 4; head++) {
                weights[layer][head] = TestItems.attention(length, 10 * layer + head);
            }
        }
        return new AttentionWeights(weights, 0);
    }

    private void failIfBroken(String model) {
        if (fault != null) {
            throw fault;
        }
        if (broken.contains(model)) {
            throw ProblemException.engine("checkpoint.cutFile", model, "weights.safetensors");
        }
    }

    /** Of all rules only those count that hide one item. */
    private static ModelList list(
            Wanted wanted,
            RecommendForShopper.Request request,
            Map<String, List<Integer>> orders,
            @Nullable ItemCard truth) {
        List<Integer> own = orders.getOrDefault(wanted.model(), List.of());
        List<String> others = new ArrayList<>(request.models());
        others.remove(wanted.model());
        List<Integer> shown = own.stream()
                .filter(item -> !isHidden(wanted.rules(), TestItems.item(item).id()))
                .toList();
        List<Place> places = new ArrayList<>();
        for (int rank = 1; rank <= request.top(); rank++) {
            int item = shown.get(rank - 1);
            Map<String, Integer> elsewhere = new HashMap<>();
            others.forEach(other ->
                    elsewhere.put(other, orders.getOrDefault(other, List.of()).indexOf(item) + 1));
            places.add(new Place(rank, TestItems.item(item), 9f / rank, elsewhere));
        }
        return new ModelList(
                wanted.model(), wanted.rulesName(), places, truth == null ? null : own.indexOf(truth.key()) + 1);
    }

    private static boolean isHidden(@Nullable RuleSet rules, String item) {
        return rules != null
                && rules.rules().stream()
                        .anyMatch(rule -> rule.action() instanceof Action.Hide
                                && rule.items().contains('"' + item + '"'));
    }

    private static List<Integer> order(String model) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            order.add(i);
        }
        Random random = new Random(model.hashCode());
        for (int i = 0; i < ITEMS; i++) {
            Collections.swap(order, i, Math.min(ITEMS - 1, i + random.nextInt(24)));
        }
        return order;
    }
}
