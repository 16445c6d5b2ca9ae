package dev.vitrine.app.comparison;

import dev.vitrine.engine.Problem;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One model's list beside others.
 *
 * @param places empty where the model could not make a list
 * @param truthRank rank of the hidden purchase in the model's whole ranking; null where there is none
 * @param problem why there is no list; null where there is one
 */
public record Column(
        String model,
        List<Place> places,
        @Nullable Integer truthRank,
        @Nullable Problem problem) {

    public Column {
        places = List.copyOf(places);
    }

    static Column failed(String model, Problem problem) {
        return new Column(model, List.of(), null, problem);
    }

    /** Where the list has the item. */
    public Optional<Place> placeOf(String item) {
        return places.stream().filter(place -> place.item().id().equals(item)).findFirst();
    }
}
