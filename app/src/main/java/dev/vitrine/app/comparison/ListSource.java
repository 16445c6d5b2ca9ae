package dev.vitrine.app.comparison;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.operations.RecommendForShopper;
import java.util.List;

/** Where lists come from; may take as long as opening a model takes. */
public interface ListSource {

    RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress);

    /** Oldest first. */
    List<ShopperEvent> history(String shopper);
}
