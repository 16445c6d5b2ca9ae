package dev.vitrine.app.rules;

import dev.vitrine.app.control.TileContent;
import dev.vitrine.app.control.TileMark;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.ApplyRules.Move;
import dev.vitrine.workspace.operations.ApplyRules.Place;
import java.util.List;
import java.util.StringJoiner;

/** Puts the places of a list before and after the rules into words. */
record PreviewWords(Messages messages) {

    TileContent before(ApplyRules.Result result, Place place) {
        String gone = result.gone().stream()
                .filter(each -> each.item().id().equals(place.item().id()))
                .map(each -> messages.get("rules.goneBy", each.rule()))
                .findFirst()
                .orElse("");
        return content(result, place, gone, List.of());
    }

    TileContent after(ApplyRules.Result result, Place place) {
        String moved = directMoves(place);
        return content(result, place, moved, marks(place));
    }

    /** @param told what rules did to it; empty for nothing */
    private TileContent content(ApplyRules.Result result, Place place, String told, List<TileMark> marks) {
        return new TileContent(
                place.rank(),
                place.item(),
                place.item().title(messages.locale()),
                told.isEmpty() ? detail(place.item()) : told,
                "",
                marks,
                result.truth() != null
                        && result.truth().id().equals(place.item().id()),
                !told.isEmpty());
    }

    private String detail(ItemCard item) {
        StringJoiner parts = new StringJoiner("  ·  ");
        if (item.brand() != null) {
            parts.add(item.brand());
        }
        if (item.price() != null) {
            parts.add(messages.price(item.price()));
        }
        if (item.stock() != null && item.stock() <= 0) {
            parts.add(messages.get("item.soldOut"));
        }
        return parts.toString();
    }

    /** The rules that are about the item; those that only made it make way are in the mark's explanation. */
    private String directMoves(Place place) {
        StringJoiner moves = new StringJoiner("  ·  ");
        place.moves().stream().filter(Move::direct).forEach(move -> moves.add(move(move)));
        return moves.toString();
    }

    private List<TileMark> marks(Place place) {
        if (place.modelRank() == null) {
            return List.of(new TileMark(TileMark.Kind.ONLY, messages.get("rules.new"), all(place)));
        }
        int gained = place.modelRank() - place.rank();
        if (gained == 0) {
            return place.moves().isEmpty() ? List.of() : List.of(new TileMark(TileMark.Kind.SAME, "=", all(place)));
        }
        return List.of(
                gained > 0
                        ? new TileMark(TileMark.Kind.UP, "▲ " + gained, all(place))
                        : new TileMark(TileMark.Kind.DOWN, "▼ " + -gained, all(place)));
    }

    /** Every move, one a line. */
    private String all(Place place) {
        StringJoiner moves = new StringJoiner("\n");
        place.moves().forEach(move -> moves.add(move(move)));
        return moves.toString();
    }

    private String move(Move move) {
        return move.from() == 0
                ? messages.get("rules.moveNew", move.rule(), move.to())
                : messages.get("rules.move", move.rule(), move.from(), move.to());
    }
}
