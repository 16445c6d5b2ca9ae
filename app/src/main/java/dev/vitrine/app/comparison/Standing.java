package dev.vitrine.app.comparison;

import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where an item of one list stands in the others.
 *
 * @param reference rank in the first of the other lists, or beyond its end in the whole ranking of its model; null where it has none
 * @param move places gained against the reference, negative for lost
 * @param onlyHere whether no other list shows it
 * @param elsewhere rank in each other model's whole ranking
 */
public record Standing(@Nullable Integer reference, int move, boolean onlyHere, Map<String, Integer> elsewhere) {

    /** @param column of the place; the first column is compared with the second, the others with the first */
    static Standing of(Comparison comparison, int column, Place place) {
        String id = place.item().id();
        boolean onlyHere = true;
        for (int other = 0; other < comparison.columns().size(); other++) {
            onlyHere &= other == column
                    || comparison.columns().get(other).placeOf(id).isEmpty();
        }
        Integer reference = comparison.columns().size() < 2
                ? null
                : comparison.columns().get(column == 0 ? 1 : 0).list().rankOf(place);
        return new Standing(
                reference,
                reference == null ? 0 : reference - place.rank(),
                onlyHere && comparison.columns().size() > 1,
                new TreeMap<>(place.rankElsewhere()));
    }
}
