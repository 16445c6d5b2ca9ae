package dev.vitrine.app.comparison;

import dev.vitrine.app.comparison.whatif.WhatIf;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.AsOf;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several models' lists for one shopper, with what they were asked.
 *
 * @param history what the lists were made from, and whose it is
 * @param truth the purchase that was hidden from the models; null where the lists are as of now
 */
public record Comparison(
        WhatIf history,
        AsOf asOf,
        SeenItems seen,
        int top,
        List<Column> columns,
        @Nullable ItemCard truth) {

    /** How many items two lists have in common. */
    public record Agreement(String model, String other, int shared) {}

    public Comparison {
        columns = List.copyOf(columns);
    }

    /** Every pair of lists. */
    public List<Agreement> agreements() {
        List<Agreement> agreements = new ArrayList<>();
        for (int first = 0; first < columns.size(); first++) {
            for (int second = first + 1; second < columns.size(); second++) {
                Column one = columns.get(first);
                Column other = columns.get(second);
                if (one.problem() == null && other.problem() == null) {
                    agreements.add(new Agreement(one.model(), other.model(), shared(one, other)));
                }
            }
        }
        return agreements;
    }

    private static int shared(Column one, Column other) {
        return (int) one.places().stream()
                .filter(place -> other.placeOf(place.item().id()).isPresent())
                .count();
    }
}
