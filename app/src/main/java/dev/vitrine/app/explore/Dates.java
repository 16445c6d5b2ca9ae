package dev.vitrine.app.explore;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.data.SequenceDataset;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Times in words; days are counted in UTC, as everywhere in a workspace. */
final class Dates {

    private Dates() {}

    static String day(long time, Messages messages) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .format(Instant.ofEpochMilli(time).atZone(ZoneOffset.UTC));
    }

    /** ISO 8601; empty where the time is unknown. */
    static String exactly(long time) {
        return time == SequenceDataset.NO_TIME ? "" : Instant.ofEpochMilli(time).toString();
    }
}
