package dev.vitrine.app.comparison;

import dev.vitrine.app.comparison.whatif.WhatIf;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.operations.Agreement;
import dev.vitrine.workspace.operations.AsOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several models' lists for one shopper, with what they were asked.
 *
 * @param history what the lists were made from, and whose it is
 * @param truth the purchase that was hidden from the models; null where the lists are as of now
 * @param currency code of that of prices; null where it is not known
 * @param agreements of every pair of lists
 */
public record Comparison(
        WhatIf history,
        AsOf asOf,
        SeenItems seen,
        int top,
        ItemFilter filter,
        List<Column> columns,
        @Nullable ItemCard truth,
        @Nullable String currency,
        List<Agreement> agreements) {

    public Comparison {
        columns = List.copyOf(columns);
        agreements = List.copyOf(agreements);
    }

    /** Works out how far the lists agree, which takes a while: not to be called on the thread that draws. */
    public Comparison(
            WhatIf history,
            AsOf asOf,
            SeenItems seen,
            int top,
            ItemFilter filter,
            List<Column> columns,
            @Nullable ItemCard truth,
            @Nullable String currency) {
        this(history, asOf, seen, top, filter, columns, truth, currency, among(columns));
    }

    private static List<Agreement> among(List<Column> columns) {
        return Agreement.among(columns.stream()
                .filter(column -> column.problem() == null)
                .map(Column::list)
                .toList());
    }
}
