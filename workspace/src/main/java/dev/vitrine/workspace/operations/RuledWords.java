package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.operations.ApplyRules.Gone;
import dev.vitrine.workspace.operations.ApplyRules.Move;
import dev.vitrine.workspace.operations.ApplyRules.Place;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.rules.RuledList;
import java.util.ArrayList;
import java.util.List;

/** Puts items and rules in place of their numbers. */
record RuledWords(RuleSet rules, ItemCatalogue catalogue, ShopperRanking ranking) {

    List<Place> own(int[] order, int top) {
        List<Place> places = new ArrayList<>();
        for (int rank = 1; rank <= Math.min(top, order.length); rank++) {
            places.add(place(rank, order[rank - 1], rank, List.of()));
        }
        return places;
    }

    List<Place> places(RuledList ruled) {
        List<Place> places = new ArrayList<>();
        for (RuledList.Place each : ruled.places()) {
            List<Move> moves = each.moves().stream().map(this::move).toList();
            places.add(place(places.size() + 1, each.item(), each.modelRank(), moves));
        }
        return places;
    }

    private Place place(int rank, int item, int modelRank, List<Move> moves) {
        boolean ranked = item <= catalogue.ranked();
        return new Place(
                rank,
                catalogue.card(item),
                ranked ? ranking.score(item) : null,
                modelRank == 0 ? null : modelRank,
                moves);
    }

    private Move move(RuledList.Move move) {
        return new Move(move.rule(), rule(move.rule()), move.from(), move.to(), move.direct());
    }

    List<Gone> gone(RuledList ruled) {
        return ruled.gone().stream()
                .map(each -> new Gone(catalogue.card(each.item()), each.modelRank(), rule(each.rule())))
                .toList();
    }

    String rule(int place) {
        return rules.rules().get(place).name();
    }
}
