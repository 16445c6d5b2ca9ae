package dev.vitrine.app.attention;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.explanation.HeadReadout;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.JudgeAttention;
import dev.vitrine.workspace.operations.MapItems;
import dev.vitrine.workspace.operations.ReadHead;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.util.List;

/** Explanations of the models of a workspace. */
public record WorkspaceExplanations(Workspace workspace) implements ExplanationSource {

    @Override
    public ExplainRecommendation.Result explain(ExplainRecommendation.Request request, Progress progress) {
        return new ExplainRecommendation(workspace).run(request, progress);
    }

    @Override
    public WhatWouldChange.Result change(WhatWouldChange.Request request, Progress progress) {
        return new WhatWouldChange(workspace).run(request, progress);
    }

    @Override
    public HeadReadout readHead(ReadHead.Request request, Progress progress) {
        return new ReadHead(workspace).run(request, progress);
    }

    @Override
    public JudgeAttention.Result judge(JudgeAttention.Request request, Progress progress) {
        return new JudgeAttention(workspace).run(request, progress);
    }

    @Override
    public MapItems.Result mapItems(MapItems.Request request, Progress progress) {
        return new MapItems(workspace).run(request, progress);
    }

    @Override
    public List<MapItems.Neighbour> neighbours(String model, String item, int count) {
        return new MapItems(workspace).neighbours(model, item, count);
    }

    @Override
    public RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress) {
        return new RecommendForShopper(workspace).run(request, progress);
    }
}
