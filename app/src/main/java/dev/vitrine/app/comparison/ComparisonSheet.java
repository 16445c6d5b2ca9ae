package dev.vitrine.app.comparison;

import dev.vitrine.app.comparison.whatif.WhatIf;
import dev.vitrine.app.control.Sheet;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of a comparison as one table, a row for each place, with the item's rank in every model. */
final class ComparisonSheet {

    private ComparisonSheet() {}

    static Sheet of(@Nullable Comparison comparison, Messages messages) {
        if (comparison == null) {
            return new Sheet(List.of(), List.of());
        }
        List<String> header = new ArrayList<>();
        Stream.of(
                        "shopper", "history", "asOf", "seen", "model", "rank", "item", "title", "brand", "price",
                        "stock", "score")
                .map(column -> messages.get("comparison.column." + column))
                .forEach(header::add);
        comparison.columns().forEach(column -> header.add(messages.get("comparison.column.rankIn", column.model())));
        List<List<String>> rows = new ArrayList<>();
        for (Column column : comparison.columns()) {
            column.places().forEach(place -> rows.add(row(comparison, column, place, messages)));
        }
        return new Sheet(header, rows);
    }

    private static String history(WhatIf history) {
        String kind = history.subject().kind().name().toLowerCase(Locale.ROOT);
        return history.isEdited() ? kind + ", edited" : kind;
    }

    private static List<String> row(Comparison comparison, Column column, Place place, Messages messages) {
        List<String> row = new ArrayList<>(List.of(
                comparison.history().subject().name(),
                history(comparison.history()),
                comparison.asOf().name().toLowerCase(Locale.ROOT),
                comparison.seen().name().toLowerCase(Locale.ROOT),
                column.model(),
                Integer.toString(place.rank()),
                place.item().id(),
                place.item().title(messages.locale()),
                Objects.toString(place.item().brand(), ""),
                Objects.toString(place.item().price(), ""),
                Objects.toString(place.item().stock(), ""),
                Float.toString(place.score())));
        for (Column other : comparison.columns()) {
            Integer rank = other.equals(column)
                    ? Integer.valueOf(place.rank())
                    : place.rankElsewhere().get(other.model());
            row.add(Objects.toString(rank, ""));
        }
        return row;
    }
}
