package dev.vitrine.app.comparison;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One model's list beside others.
 *
 * @param rules what the rules are called that it is under; null for none
 * @param places empty where the model could not make a list
 * @param truthRank rank of the hidden purchase in the model's whole ranking; null where there is none
 * @param problem why there is no list; null where there is one
 */
public record Column(
        String model,
        @Nullable String rules,
        List<Place> places,
        @Nullable Integer truthRank,
        @Nullable Problem problem) {

    public Column {
        places = List.copyOf(places);
    }

    static Column failed(String model, @Nullable String rules, Problem problem) {
        return new Column(model, rules, List.of(), null, problem);
    }

    /** As an answer has it. */
    ModelList list() {
        return new ModelList(model, rules, places, truthRank);
    }

    /** What it is called where the rules of columns may differ. */
    String name(Messages messages) {
        return name(model, rules, messages);
    }

    /** @param rules null for none */
    static String name(String model, @Nullable String rules, Messages messages) {
        return rules == null ? model : messages.get("comparison.underRules", model, rules);
    }

    /** Where the list has the item. */
    public Optional<Place> placeOf(String item) {
        return places.stream().filter(place -> place.item().id().equals(item)).findFirst();
    }
}
