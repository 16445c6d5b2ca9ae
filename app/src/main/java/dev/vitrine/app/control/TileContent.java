package dev.vitrine.app.control;

import dev.vitrine.workspace.ItemCard;
import java.util.List;

/**
 * What a product tile says, in the reader's language.
 *
 * @param rank from 1
 * @param detail brand, price and stock in one line
 * @param score empty where there is none
 * @param truth whether this is the purchase that was hidden from the model
 * @param telling whether the detail is worth more than a long title and a picture where there is no room for all
 */
public record TileContent(
        int rank,
        ItemCard item,
        String title,
        String detail,
        String score,
        List<TileMark> marks,
        boolean truth,
        boolean telling) {

    /** Whose detail goes first where there is no room. */
    public TileContent(
            int rank, ItemCard item, String title, String detail, String score, List<TileMark> marks, boolean truth) {
        this(rank, item, title, detail, score, marks, truth, false);
    }

    public TileContent {
        marks = List.copyOf(marks);
    }
}
