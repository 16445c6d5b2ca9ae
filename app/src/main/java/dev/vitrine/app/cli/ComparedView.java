package dev.vitrine.app.cli;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Persona;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.operations.Agreement;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.AsOf;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Several models' lists: the answer of {@code compare}.
 *
 * @param unknownItems of the history that a model does not know
 * @param missingItems of the persona that the workspace no longer has
 */
record ComparedView(
        AsOf asOf,
        @Nullable String shopper,
        @Nullable String persona,
        List<OneList> lists,
        List<Agreement> agreement,
        @Nullable Truth truth,
        List<String> unknownItems,
        List<String> missingItems) {

    /**
     * @param rules name of those that the list is under; null for none
     * @param otherData whether the model was fitted on other data than the first
     */
    record OneList(String model, @Nullable String rules, String fingerprint, boolean otherData, List<Place> items) {}

    /** A list where the rules of lists may differ. */
    static String name(String model, @Nullable String rules) {
        return rules == null ? model : model + " under " + rules;
    }

    /**
     * @param score null for an item that only a rule shows
     * @param elsewhere rank in the whole ranking of each other list's model
     * @param moves what rules did to it, in their order
     */
    record Place(
            int rank,
            String item,
            String title,
            @Nullable Float score,
            Map<String, Integer> elsewhere,
            List<ApplyRules.Move> moves) {}

    /** @param ranks of the hidden item by model; models that do not rank it are not in it */
    record Truth(String item, String title, Map<String, Integer> ranks) {}

    static ComparedView of(
            RecommendForShopper.Result result,
            Workspace workspace,
            @Nullable String shopper,
            @Nullable Persona persona,
            Locale locale) {
        String first = workspace.model(result.lists().get(0).model()).fingerprint();
        return new ComparedView(
                result.asOf(),
                shopper,
                persona == null ? null : persona.name(),
                result.lists().stream()
                        .map(list -> list(list, workspace, first, locale))
                        .toList(),
                Agreement.among(result.lists()),
                truth(result, locale),
                result.unknownItems(),
                persona == null ? List.of() : persona.missing());
    }

    private static OneList list(ModelList list, Workspace workspace, String first, Locale locale) {
        String fingerprint = workspace.model(list.model()).fingerprint();
        return new OneList(
                list.model(),
                list.rules(),
                fingerprint,
                !fingerprint.equals(first),
                list.places().stream().map(place -> place(place, locale)).toList());
    }

    private static Place place(RecommendForShopper.Place place, Locale locale) {
        return new Place(
                place.rank(),
                place.item().id(),
                place.item().title(locale),
                Float.isNaN(place.score()) ? null : place.score(),
                place.rankElsewhere(),
                place.moves());
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
