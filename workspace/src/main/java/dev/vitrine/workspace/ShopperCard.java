package dev.vitrine.workspace;

import dev.vitrine.engine.data.SequenceDataset;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * What a list of shoppers shows of one.
 *
 * @param key dense key inside the workspace
 * @param id the shop's own id
 * @param interactions accepted and not set aside
 * @param purchases of the target behaviour
 * @param lastTime milliseconds since epoch, UTC; {@code SequenceDataset.NO_TIME} where times are unknown
 */
public record ShopperCard(int key, String id, int interactions, int purchases, long lastTime) {

    /** When the shopper was last seen, in UTC; none where times are unknown. */
    public Optional<LocalDate> lastDay() {
        return lastTime == SequenceDataset.NO_TIME
                ? Optional.empty()
                : Optional.of(LocalDate.ofInstant(Instant.ofEpochMilli(lastTime), ZoneOffset.UTC));
    }
}
