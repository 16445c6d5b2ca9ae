package dev.vitrine.workspace;

import java.util.List;

/**
 * What one judge liked of a list that was drawn in turns from two models' lists.
 *
 * @param created milliseconds since epoch, UTC
 * @param shopper id
 * @param items in the order in which they were shown
 */
public record Judgement(
        long created, String judge, String shopper, String first, String second, List<JudgedItem> items) {

    /** @param ofFirst whether the first model put the item there */
    public record JudgedItem(String item, boolean ofFirst, boolean liked) {}

    public Judgement {
        items = List.copyOf(items);
    }

    /** How many items of the first model's were liked. */
    public int likedOfFirst() {
        return liked(true);
    }

    public int likedOfSecond() {
        return liked(false);
    }

    private int liked(boolean ofFirst) {
        return (int) items.stream()
                .filter(item -> item.liked() && item.ofFirst() == ofFirst)
                .count();
    }
}
