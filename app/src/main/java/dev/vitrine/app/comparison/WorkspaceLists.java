package dev.vitrine.app.comparison;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.RecommendForShopper;
import java.util.List;

/** Lists by the models of a workspace. */
public record WorkspaceLists(Workspace workspace) implements ListSource {

    @Override
    public RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress) {
        return new RecommendForShopper(workspace).run(request, progress);
    }

    @Override
    public List<ShopperEvent> history(String shopper) {
        return workspace.history(shopper);
    }
}
