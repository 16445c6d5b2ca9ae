package dev.vitrine.app.comparison;

import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.operations.RecommendForShopper;
import java.util.List;

record FakeListSource(FakeModels models) implements ListSource {

    @Override
    public RecommendForShopper.Result lists(RecommendForShopper.Request request, Progress progress) {
        return models.lists(request, progress);
    }

    @Override
    public List<ShopperEvent> history(String shopper) {
        return models.history(shopper);
    }
}
