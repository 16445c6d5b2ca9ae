package dev.vitrine.app.cli;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.Agreement;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several models' lists: the answer of {@code compare}. */
record ComparedView(
        AsOf asOf,
        @Nullable String shopper,
        List<OneList> lists,
        List<Agreement> agreement,
        @Nullable Truth truth,
        List<String> unknownItems) {

    /** @param otherData whether the model was fitted on other data than the first */
    record OneList(String model, String fingerprint, boolean otherData, List<Place> items) {}

    /** @param elsewhere rank in each other model's whole ranking */
    record Place(int rank, String item, String title, float score, Map<String, Integer> elsewhere) {}

    /** @param ranks of the hidden item by model; models that do not rank it are not in it */
    record Truth(String item, String title, Map<String, Integer> ranks) {}

    static ComparedView of(
            RecommendForShopper.Result result, Workspace workspace, @Nullable String shopper, Locale locale) {
        String first = workspace.model(result.lists().get(0).model()).fingerprint();
        return new ComparedView(
                result.asOf(),
                shopper,
                result.lists().stream()
                        .map(list -> list(list, workspace, first, locale))
                        .toList(),
                Agreement.among(result.lists()),
                truth(result, locale),
                result.unknownItems());
    }

    private static OneList list(ModelList list, Workspace workspace, String first, Locale locale) {
        String fingerprint = workspace.model(list.model()).fingerprint();
        return new OneList(
                list.model(),
                fingerprint,
                !fingerprint.equals(first),
                list.places().stream().map(place -> place(place, locale)).toList());
    }

    private static Place place(RecommendForShopper.Place place, Locale locale) {
        return new Place(
                place.rank(), place.item().id(), place.item().title(locale), place.score(), place.rankElsewhere());
    }

    private static @Nullable Truth truth(RecommendForShopper.Result result, Locale locale) {
        ItemCard item = result.truth();
        if (item == null) {
            return null;
        }
        Map<String, Integer> ranks = new LinkedHashMap<>();
        for (ModelList list : result.lists()) {
            if (list.truthRank() != null) {
                ranks.put(list.model(), list.truthRank());
            }
        }
        return new Truth(item.id(), item.title(locale), ranks);
    }
}
