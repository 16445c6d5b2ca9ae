package dev.vitrine.workspace;

import dev.vitrine.engine.data.SequenceDataset;

/**
 * One event of a history as models read it.
 *
 * @param item the shop's own id
 * @param behaviour empty for the one that is predicted
 * @param time milliseconds since epoch, UTC; {@code SequenceDataset.NO_TIME} where it is unknown
 */
public record HistoryEvent(String item, String behaviour, long time) {

    /** An item typed in by hand: as if had, at no time known. */
    public static HistoryEvent of(String item) {
        return new HistoryEvent(item, "", SequenceDataset.NO_TIME);
    }

    public static HistoryEvent of(ShopperEvent event) {
        return new HistoryEvent(event.item().id(), event.behaviour(), event.time());
    }
}
