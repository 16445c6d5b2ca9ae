package dev.vitrine.app.cli;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.ApplyRules.Move;
import dev.vitrine.workspace.operations.AsOf;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One model's list under rules: the answer of {@code recommend --rules}. */
record RuledView(
        AsOf asOf,
        String model,
        @Nullable String shopper,
        String rules,
        String day,
        List<Place> items,
        List<Gone> gone,
        List<String> lapsed,
        RecommendationView.@Nullable Truth truth,
        List<String> unknownItems) {

    /** @param score the model's, and {@code modelRank} its rank; null for an item that the model does not rank */
    record Place(
            int rank,
            String item,
            String title,
            @Nullable Float score,
            @Nullable Integer modelRank,
            List<Move> moves) {}

    /** An item of the model's own list that the rules took off it. */
    record Gone(String item, String title, int modelRank, String rule) {}

    static RuledView of(ApplyRules.Result result, @Nullable String shopper, Locale locale) {
        ItemCard truth = result.truth();
        return new RuledView(
                result.asOf(),
                result.model(),
                shopper,
                result.rules(),
                result.day().toString(),
                result.after().stream().map(place -> place(place, locale)).toList(),
                result.gone().stream()
                        .map(gone ->
                                new Gone(gone.item().id(), gone.item().title(locale), gone.modelRank(), gone.rule()))
                        .toList(),
                result.lapsed(),
                truth == null
                        ? null
                        : new RecommendationView.Truth(truth.id(), truth.title(locale), result.truthRank()),
                result.unknownItems());
    }

    private static Place place(ApplyRules.Place place, Locale locale) {
        return new Place(
                place.rank(),
                place.item().id(),
                place.item().title(locale),
                place.score(),
                place.modelRank(),
                place.moves());
    }

    void print(VitrineCommand vitrine) {
        vitrine.print("%s for %s under the rules \"%s\", on %s"
                .formatted(model, shopper == null ? "the history given" : shopper, rules, day));
        TextTable table = new TextTable("rank>", "item", "title", "model's rank>", "moved by");
        for (Place place : items) {
            table.row(
                    place.rank(),
                    place.item(),
                    TextTable.shortened(place.title(), 50),
                    place.modelRank() == null ? "-" : place.modelRank(),
                    movers(place));
        }
        vitrine.print(table.toString());
        gone.forEach(item -> vitrine.print("Gone: %s %s, rank %d of the model, by \"%s\""
                .formatted(item.item(), item.title(), item.modelRank(), item.rule())));
        lapsed.forEach(rule -> vitrine.print("\"%s\" shows nothing: its item is sold out or unknown".formatted(rule)));
    }

    /** The rules that are about the item; what only made way for others says nothing. */
    private static String movers(Place place) {
        return place.moves().stream()
                .filter(Move::direct)
                .map(move -> "%s (%s to %d)".formatted(move.rule(), move.from() == 0 ? "new" : move.from(), move.to()))
                .collect(Collectors.joining(", "));
    }
}
