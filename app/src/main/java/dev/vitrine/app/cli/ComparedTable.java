package dev.vitrine.app.cli;

import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.export.Table;
import dev.vitrine.workspace.operations.RecommendForShopper;
import dev.vitrine.workspace.operations.RecommendForShopper.ModelList;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists as rows to be saved: one for each place, with the item's rank in every model. */
final class ComparedTable {

    private ComparedTable() {}

    static Table of(RecommendForShopper.Result result, ComparedView view, Locale locale) {
        List<String> header = new ArrayList<>(List.of(
                "model",
                "data",
                "rules",
                "rank",
                "item",
                "title",
                "brand",
                "category",
                "price",
                "cost",
                "stock",
                "score",
                "probability"));
        result.lists().forEach(list -> header.add("rank in " + ComparedView.name(list.model(), list.rules())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < result.lists().size(); i++) {
            ModelList list = result.lists().get(i);
            String data = DatasetFingerprint.shortened(view.lists().get(i).fingerprint());
            list.places().forEach(place -> rows.add(row(result, list, data, place, locale)));
        }
        return new Table(header, rows);
    }

    private static List<@Nullable Object> row(
            RecommendForShopper.Result result, ModelList list, String data, Place place, Locale locale) {
        ItemCard item = place.item();
        List<@Nullable Object> row = new ArrayList<>(Table.row(
                list.model(),
                data,
                list.rules(),
                place.rank(),
                item.id(),
                item.title(locale),
                item.brand(),
                item.category(),
                item.price(),
                item.cost(),
                item.stock(),
                place.score(),
                place.probability()));
        for (ModelList other : result.lists()) {
            row.add(other.equals(list) ? Integer.valueOf(place.rank()) : other.rankOf(place));
        }
        return row;
    }
}
