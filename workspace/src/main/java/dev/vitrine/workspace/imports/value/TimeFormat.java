package dev.vitrine.workspace.imports.value;

import dev.vitrine.engine.data.SequenceDataset;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The ways in which shops write a time; one that names no zone is taken to be in the one given, else UTC. */
public enum TimeFormat {
    /** 2011-12-09 12:50:00, 2011-12-09T12:50:00Z, 2011/12/09. */
    YEAR_FIRST {
        @Override
        long read(String text) {
            TextCursor cursor = new TextCursor(text);
            int year = cursor.digits(4, 4);
            if (year < 0 || !cursor.skip("-/.")) {
                return SequenceDataset.NO_TIME;
            }
            int month = cursor.digits(1, 2);
            return cursor.skip("-/.")
                    ? ClockText.after(year, month, cursor.digits(1, 2), cursor)
                    : SequenceDataset.NO_TIME;
        }
    },
    /** 20111209. */
    COMPACT {
        @Override
        long read(String text) {
            int digits = text.length() == 8 ? new TextCursor(text).digits(8, 8) : -1;
            int year = digits / 10_000;
            return year < 1900 || year > 2200
                    ? SequenceDataset.NO_TIME
                    : ClockText.after(year, digits / 100 % 100, digits % 100, new TextCursor(""));
        }
    },
    /** 09/12/2011 12:50, 9.12.11. */
    DAY_FIRST {
        @Override
        long read(String text) {
            return yearLast(text, true);
        }
    },
    /** 12/09/2011 12:50, 12/9/11 1:30 PM. */
    MONTH_FIRST {
        @Override
        long read(String text) {
            return yearLast(text, false);
        }
    },
    /** 09-Dec-2011, 9 December 2011 12:50. */
    MONTH_NAMED {
        @Override
        long read(String text) {
            TextCursor cursor = new TextCursor(text);
            int day = cursor.digits(1, 2);
            int month = day >= 0 && cursor.skip("-/. ") ? month(cursor) : -1;
            int year = month >= 0 && cursor.skip("-/. ") ? cursor.digits(4, 4) : -1;
            return year < 0 ? SequenceDataset.NO_TIME : ClockText.after(year, month, day, cursor);
        }
    },
    EPOCH_SECONDS {
        @Override
        long read(String text) {
            return epoch(text, 100_000_000L, 100_000_000_000L, 1_000, 1);
        }
    },
    EPOCH_MILLIS {
        @Override
        long read(String text) {
            return epoch(text, 100_000_000_000L, 100_000_000_000_000L, 1, 1);
        }
    },
    EPOCH_MICROS {
        @Override
        long read(String text) {
            return epoch(text, 100_000_000_000_000L, 100_000_000_000_000_000L, 1, 1_000);
        }
    };

    /** Milliseconds since epoch, UTC; {@link SequenceDataset#NO_TIME} if the text is not a time of this form. */
    public long parse(String text) {
        return read(text.strip());
    }

    /** The same where a time that names no zone is one of clocks in this zone. */
    public long parse(String text, ZoneId zone) {
        long time = parse(text);
        if (time == SequenceDataset.NO_TIME || zone.equals(ZoneOffset.UTC) || !isLocal(text.strip())) {
            return time;
        }
        return Instant.ofEpochMilli(time)
                .atOffset(ZoneOffset.UTC)
                .toLocalDateTime()
                .atZone(zone)
                .toInstant()
                .toEpochMilli();
    }

    /** Whether a text of this form leaves room for a zone or for a time of day. */
    private boolean isLocal(String text) {
        return read(text + "Z") != SequenceDataset.NO_TIME || read(text + " 00:00") != SequenceDataset.NO_TIME;
    }

    abstract long read(String text);

    private static long yearLast(String text, boolean dayFirst) {
        TextCursor cursor = new TextCursor(text);
        int first = cursor.digits(1, 2);
        int second = first >= 0 && cursor.skip("/.-") ? cursor.digits(1, 2) : -1;
        int year = second >= 0 && cursor.skip("/.-") ? cursor.digits(2, 4) : -1;
        if (year < 0) {
            return SequenceDataset.NO_TIME;
        }
        int fullYear = year < 100 ? 2000 + year : year;
        return ClockText.after(fullYear, dayFirst ? second : first, dayFirst ? first : second, cursor);
    }

    private static int month(TextCursor cursor) {
        for (Month month : Month.values()) {
            if (cursor.skipWord(month.name()) || cursor.skipWord(month.name().substring(0, 3))) {
                return month.getValue();
            }
        }
        return -1;
    }

    private static long epoch(String text, long least, long most, long times, long by) {
        int point = text.indexOf('.');
        try {
            long number = Long.parseLong(point < 0 ? text : text.substring(0, point));
            return number < least || number >= most ? SequenceDataset.NO_TIME : number * times / by;
        } catch (NumberFormatException e) {
            return SequenceDataset.NO_TIME;
        }
    }
}
