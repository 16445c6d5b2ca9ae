package dev.vitrine.app.comparison;

import dev.vitrine.app.comparison.whatif.WhatIf;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists of a comparison as one table, a row for each place, with the item's rank in every model. */
final class ComparisonSheet {

    private ComparisonSheet() {}

    static Table of(@Nullable Comparison comparison, ColumnsViewModel models, Messages messages) {
        return comparison == null ? new Table(List.of(), List.of()) : table(comparison, models, messages);
    }

    private static Table table(Comparison comparison, ColumnsViewModel models, Messages messages) {
        List<String> header = new ArrayList<>();
        Stream.of(
                        "shopper",
                        "history",
                        "asOf",
                        "seen",
                        "model",
                        "data",
                        "rules",
                        "movedBy",
                        "rank",
                        "item",
                        "title",
                        "brand",
                        "category",
                        "price",
                        "cost",
                        "stock",
                        "score",
                        "probability")
                .map(column -> messages.get("comparison.column." + column))
                .forEach(header::add);
        comparison
                .columns()
                .forEach(column -> header.add(messages.get("comparison.column.rankIn", column.name(messages))));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Column column : comparison.columns()) {
            String data = DatasetFingerprint.shortened(models.fingerprint(column.model()));
            column.places().forEach(place -> rows.add(row(comparison, column, data, place, messages)));
        }
        return new Table(header, rows);
    }

    private static String history(WhatIf history) {
        String kind = history.subject().kind().name().toLowerCase(Locale.ROOT);
        return history.isEdited() ? kind + ", edited" : kind;
    }

    private static List<@Nullable Object> row(
            Comparison comparison, Column column, String data, Place place, Messages messages) {
        ItemCard item = place.item();
        List<@Nullable Object> row = new ArrayList<>(Table.row(
                comparison.history().subject().name(),
                history(comparison.history()),
                comparison.asOf().name().toLowerCase(Locale.ROOT),
                comparison.seen().name().toLowerCase(Locale.ROOT),
                column.model(),
                data,
                column.rules(),
                ApplyRules.Move.rulesAbout(place.moves()),
                place.rank(),
                item.id(),
                item.title(messages.locale()),
                item.brand(),
                item.category(),
                item.price(),
                item.cost(),
                item.stock(),
                Float.isNaN(place.score()) ? null : place.score(),
                place.probability()));
        for (Column other : comparison.columns()) {
            row.add(
                    other.equals(column)
                            ? Integer.valueOf(place.rank())
                            : other.list().rankOf(place));
        }
        return row;
    }
}
