package dev.vitrine.app.session;

import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a shopper's history that is to be tried out as a what-if.
 *
 * @param without events that are taken away
 * @param with the item of an event that comes last; null for none
 * @param behaviour of that event; null for the usual one
 */
public record HistoryTrial(
        String shopper,
        List<HistoryEvent> without,
        @Nullable ItemCard with,
        @Nullable String behaviour) {

    public HistoryTrial {
        without = List.copyOf(without);
    }
}
