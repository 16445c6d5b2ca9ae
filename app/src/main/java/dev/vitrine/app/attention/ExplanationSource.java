package dev.vitrine.app.attention;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.explanation.HeadReadout;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import dev.vitrine.workspace.operations.JudgeAttention;
import dev.vitrine.workspace.operations.MapItems;
import dev.vitrine.workspace.operations.ReadHead;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.WhatWouldChange;
import java.util.List;

/** Where explanations come from, and the list they explain; may take as long as opening a model takes. */
public interface ExplanationSource {

    ExplainRecommendation.Result explain(ExplainRecommendation.Request request, Progress progress);

    WhatWouldChange.Result change(WhatWouldChange.Request request, Progress progress);

    HeadReadout readHead(ReadHead.Request request, Progress progress);

    JudgeAttention.Result judge(JudgeAttention.Request request, Progress progress);

    MapItems.Result mapItems(MapItems.Request request, Progress progress);

    List<MapItems.Neighbour> neighbours(String model, String item, int count);

    RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress);
}
