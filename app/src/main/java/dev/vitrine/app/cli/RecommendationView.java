package dev.vitrine.app.cli;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One model's list: the answer of {@code recommend}. */
record RecommendationView(
        AsOf asOf,
        String model,
        @Nullable String shopper,
        List<Place> items,
        @Nullable Truth truth,
        List<String> unknownItems) {

    /** @param probability that it is the next purchase; null where the model is not calibrated */
    record Place(
            int rank,
            String item,
            String title,
            float score,
            @Nullable Double probability) {}

    /** The hidden item and its rank among all candidates, or null where the model does not rank it. */
    record Truth(String item, String title, @Nullable Integer rank) {}

    static RecommendationView of(RecommendForShopper.Result result, @Nullable String shopper, Locale locale) {
        ModelList list = result.lists().get(0);
        List<Place> places = list.places().stream()
                .map(place -> new Place(
                        place.rank(),
                        place.item().id(),
                        place.item().title(locale),
                        place.score(),
                        place.probability()))
                .toList();
        ItemCard truth = result.truth();
        return new RecommendationView(
                result.asOf(),
                list.model(),
                shopper,
                places,
                truth == null ? null : new Truth(truth.id(), truth.title(locale), list.truthRank()),
                result.unknownItems());
    }
}
