package dev.vitrine.app.comparison;

import dev.vitrine.app.comparison.whatif.WhatIfSource;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.feedback.Feedback;
import dev.vitrine.workspace.operations.ComparePersonas;
import dev.vitrine.workspace.operations.DrawInterleaved;
import dev.vitrine.workspace.operations.FindDisagreement;
import dev.vitrine.workspace.operations.ImportShownLists;
import dev.vitrine.workspace.operations.ReadHistory;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.SimulateItem;
import dev.vitrine.workspace.rules.RuleSet;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where lists come from; may take as long as opening a model takes. */
public interface ListSource extends WhatIfSource {

    RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress);

    FindDisagreement.Result disagreement(FindDisagreement.Request request, Progress progress);

    SimulateItem.Result simulate(SimulateItem.Request request, Progress progress);

    ComparePersonas.Result personas(ComparePersonas.Request request, Progress progress);

    DrawInterleaved.Result draw(DrawInterleaved.Request request, Progress progress);

    /** Oldest first. */
    List<Judgement> judgements();

    void addJudgement(Judgement judgement);

    /** Of all judges on a shopper's items, oldest first. */
    List<Feedback> feedback(String shopper);

    /** All thumbs and notes there are, oldest first. */
    List<Feedback> feedback();

    /** Keeps what a judge thinks of an item, in place of what was thought before. */
    void putFeedback(Feedback feedback);

    /** Takes in what shoppers did with lists that they were shown. */
    ImportShownLists.Result importShown(Path file, Progress progress);

    /** How many of those there are. */
    int shownLists();

    /** Of the workspace, by name. */
    List<RuleSet> ruleSets();

    /** Categories that items have and all above them. */
    List<String> categories();

    /** Code of that of prices; null where it is not known. */
    @Nullable
    String currency();

    /** What lists are made from, oldest first. */
    List<ShopperEvent> history(ReadHistory.Request request);
}
