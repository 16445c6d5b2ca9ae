package dev.vitrine.workspace.imports.staging;

import org.jspecify.annotations.Nullable;

/**
 * One interaction as read from a row; numbers are NaN where there are none.
 *
 * @param shopper id; empty only if the row has no shopper
 * @param item id; empty only if the row has no item
 * @param time milliseconds since epoch, UTC, or {@code SequenceDataset.NO_TIME}
 */
record Event(
        String shopper,
        String item,
        String behaviour,
        long time,
        double position,
        double value,
        double quantity,
        double price,
        @Nullable String order,
        Faults faults) {}
