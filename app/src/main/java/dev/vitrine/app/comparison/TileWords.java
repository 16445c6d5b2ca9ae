package dev.vitrine.app.comparison;

import dev.vitrine.app.control.TileContent;
import dev.vitrine.app.control.TileMark;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.i18n.Money;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Puts a place of a list and its standing elsewhere into words. */
record TileWords(Messages messages) {

    private static final int LONGEST_RULE = 12;

    TileContent of(Comparison comparison, int column, Place place) {
        ItemCard item = place.item();
        return new TileContent(
                place.rank(),
                item,
                item.title(messages.locale()),
                detail(item, comparison.currency()),
                figures(place),
                marks(comparison, column, place),
                comparison.truth() != null && comparison.truth().id().equals(item.id()));
    }

    /**
     * Brand, price, stock and the last level of the category, as far as they are known.
     *
     * @param currency code of that of prices; null where it is not known
     */
    String detail(ItemCard item, @Nullable String currency) {
        StringJoiner parts = new StringJoiner("  ·  ");
        if (item.brand() != null) {
            parts.add(item.brand());
        }
        if (item.price() != null) {
            parts.add(Money.words(item.price(), currency, messages.locale()));
        }
        if (item.stock() != null) {
            parts.add(item.stock() > 0 ? messages.get("item.stock", item.stock()) : messages.get("item.soldOut"));
        }
        if (item.category() != null) {
            parts.add(lastLevel(item.category()));
        }
        return parts.toString();
    }

    private static String lastLevel(String category) {
        int last = category.lastIndexOf(ItemCard.LEVEL);
        return last < 0 ? category : category.substring(last + ItemCard.LEVEL.length());
    }

    /** The score, and what it is worth where the model is calibrated. */
    String figures(Place place) {
        String score = score(place.score());
        return place.probability() == null ? score : score + "  ·  " + probability(place.probability());
    }

    /** Two figures that count, down to a thousandth of a percent. */
    String probability(double probability) {
        double percent = 100 * probability;
        String format = percent >= 10 ? "%.0f%%" : percent >= 1 ? "%.1f%%" : percent >= 0.1 ? "%.2f%%" : "%.3f%%";
        return String.format(messages.locale(), format, percent);
    }

    /** Three figures that count; scores of different models are on different scales. */
    String score(float score) {
        if (Float.isNaN(score)) {
            return "";
        }
        double size = Math.abs(score);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 || size == 0 ? "%.2f" : "%.3g";
        return String.format(messages.locale(), format, score);
    }

    /** Ranks in the other lists, beyond their ends in their models' whole rankings, one a line. */
    String elsewhere(Comparison comparison, int column, Place place) {
        StringJoiner lines = new StringJoiner("\n");
        for (int i = 0; i < comparison.columns().size(); i++) {
            Column other = comparison.columns().get(i);
            Integer rank = i == column ? null : other.list().rankOf(place);
            if (rank != null) {
                lines.add(messages.get("comparison.rankIn", other.name(messages), rank));
            }
        }
        return lines.toString();
    }

    private List<TileMark> marks(Comparison comparison, int column, Place place) {
        Standing standing = Standing.of(comparison, column, place);
        String explanation = elsewhere(comparison, column, place);
        List<TileMark> marks = new ArrayList<>();
        place.moves().stream()
                .filter(ApplyRules.Move::direct)
                .reduce((first, second) -> second)
                .ifPresent(move -> marks.add(ruleMark(move)));
        if (standing.onlyHere()) {
            marks.add(new TileMark(TileMark.Kind.ONLY, messages.get("comparison.onlyHere"), explanation));
        } else if (column > 0 && standing.reference() != null) {
            marks.add(move(standing.move(), explanation));
        }
        return marks;
    }

    /** The last rule that is about the item, and from where to where it moved it. */
    private TileMark ruleMark(ApplyRules.Move move) {
        String explanation = move.from() == 0
                ? messages.get("rules.moveNew", move.rule(), move.to())
                : messages.get("rules.move", move.rule(), move.from(), move.to());
        String text = move.rule().length() > LONGEST_RULE ? move.rule().substring(0, LONGEST_RULE) + "…" : move.rule();
        return new TileMark(TileMark.Kind.ONLY, text, explanation);
    }

    private TileMark move(int move, String explanation) {
        if (move == 0) {
            return new TileMark(TileMark.Kind.SAME, "=", explanation);
        }
        return move > 0
                ? new TileMark(TileMark.Kind.UP, "▲ " + move, explanation)
                : new TileMark(TileMark.Kind.DOWN, "▼ " + -move, explanation);
    }
}
