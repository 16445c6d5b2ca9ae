package dev.vitrine.workspace;

import org.jspecify.annotations.Nullable;

/**
 * One accepted interaction on a shopper's timeline.
 *
 * @param time milliseconds since epoch, UTC; {@code SequenceDataset.NO_TIME} where it is unknown
 */
public record ShopperEvent(
        ItemCard item,
        String behaviour,
        long time,
        @Nullable Double value,
        @Nullable Double quantity,
        @Nullable Double price) {}
