package dev.vitrine.app.attention;

import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.WhatWouldChange;

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
    public RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress) {
        return models.lists(request, progress);
    }
}
