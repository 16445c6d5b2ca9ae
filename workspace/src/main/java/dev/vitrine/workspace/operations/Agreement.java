package dev.vitrine.workspace.operations;

import dev.vitrine.engine.evaluation.ListAgreement;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far two lists agree.
 *
 * @param rules what the rules are called that the first is under; null for none
 * @param otherRules those that the other is under; null for none
 * @param shared items that both lists have
 * @param rankBiasedOverlap 0 to 1, extrapolated, of persistence {@link ListAgreement#PERSISTENCE}
 * @param kendall tau-b of the two models' whole rankings over the items that either list has and both rank, where a list
 *     under rules ranks no more than it shows; null where there are fewer than two
 */
public record Agreement(
        String model,
        @Nullable String rules,
        String other,
        @Nullable String otherRules,
        int shared,
        double rankBiasedOverlap,
        @Nullable Double kendall) {

    /** Every pair of lists of one answer. */
    public static List<Agreement> among(List<ModelList> lists) {
        List<Agreement> agreements = new ArrayList<>();
        for (int first = 0; first < lists.size(); first++) {
            for (ModelList other : lists.subList(first + 1, lists.size())) {
                agreements.add(of(lists.get(first), other));
            }
        }
        return agreements;
    }

    private static Agreement of(ModelList one, ModelList other) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] first = numbered(one, numbers);
        int[] second = numbered(other, numbers);
        return new Agreement(
                one.model(),
                one.rules(),
                other.model(),
                other.rules(),
                ListAgreement.shared(first, second),
                ListAgreement.rankBiasedOverlap(first, second, ListAgreement.PERSISTENCE),
                kendall(one, other));
    }

    private static int[] numbered(ModelList list, Map<String, Integer> numbers) {
        return list.places().stream()
                .mapToInt(place -> numbers.computeIfAbsent(place.item().id(), id -> numbers.size()))
                .toArray();
    }

    private static @Nullable Double kendall(ModelList one, ModelList other) {
        Map<String, double[]> ranks = new LinkedHashMap<>();
        for (Place place : one.places()) {
            Integer elsewhere = other.rankOf(place);
            if (elsewhere != null) {
                ranks.put(place.item().id(), new double[] {place.rank(), elsewhere});
            }
        }
        for (Place place : other.places()) {
            Integer elsewhere = one.rankOf(place);
            if (elsewhere != null) {
                ranks.put(place.item().id(), new double[] {elsewhere, place.rank()});
            }
        }
        double[] first = ranks.values().stream().mapToDouble(pair -> pair[0]).toArray();
        double[] second = ranks.values().stream().mapToDouble(pair -> pair[1]).toArray();
        return ListAgreement.kendall(first, second).stream().boxed().findFirst().orElse(null);
    }
}
