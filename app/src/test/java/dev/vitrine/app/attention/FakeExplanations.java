package dev.vitrine.app.attention;

import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.explanation.Faithfulness;
import dev.vitrine.engine.explanation.HeadReadout;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.JudgeAttention;
import dev.vitrine.workspace.operations.ReadHead;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.WhatWouldChange;
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
    public RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress) {
        return models.lists(request, progress);
    }
}
