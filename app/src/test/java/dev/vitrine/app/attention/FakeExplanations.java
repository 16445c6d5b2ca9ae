package dev.vitrine.app.attention;

import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.engine.explanation.HeadReadout;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.JudgeAttention;
import dev.vitrine.workspace.operations.MapItems;
import dev.vitrine.workspace.operations.ReadHead;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

record FakeExplanations(FakeModels models) implements ExplanationSource {

    @Override
    public ExplainRecommendation.Result explain(ExplainRecommendation.Request request, Progress progress) {
        return models.explain(request, progress);
    }

    @Override
    public WhatWouldChange.Result change(WhatWouldChange.Request request, Progress progress) {
        return models.change(request, progress);
    }

    @Override
    public HeadReadout readHead(ReadHead.Request request, Progress progress) {
        return models.readHead(request);
    }

    @Override
    public JudgeAttention.Result judge(JudgeAttention.Request request, Progress progress) {
        return new JudgeAttention.Result(
                request.model(),
                80,
                request.seed(),
                0.42,
                0.3,
                Map.of(Faithfulness.Verdict.AGREES, 50, Faithfulness.Verdict.DOES_NOT, 30),
                IntStream.range(0, 8)
                        .mapToObj(at -> new JudgeAttention.HeadAgreement(at / 4, at % 4, 0.1 * at))
                        .toList());
    }

    @Override
    public MapItems.Result mapItems(MapItems.Request request, Progress progress) {
        return new MapItems.Result(
                request.model(),
                60,
                8,
                request.seed(),
                IntStream.range(0, 60)
                        .mapToObj(at -> new MapItems.Placed(TestItems.item(at), at % 10, at / 10f))
                        .toList());
    }

    @Override
    public List<MapItems.Neighbour> neighbours(String model, String item, int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> new MapItems.Neighbour(TestItems.item(at), 1 - 0.05f * at))
                .toList();
    }

    @Override
    public RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress) {
        return models.lists(request, progress);
    }
}
