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
 */
public record TileContent(
        int rank, ItemCard item, String title, String detail, String score, List<TileMark> marks, boolean truth) {

    public TileContent {
        marks = List.copyOf(marks);
    }
}
