package dev.vitrine.workspace.imports.value;

import java.time.LocalDate;

/** Reads the time of day that may follow a date, and the zone that may follow the time. */
final class ClockText {

    private static final long MINUTE = 60_000;
    private static final long DAY = 24 * 60 * MINUTE;
    private static final long BAD = Long.MIN_VALUE;

    private ClockText() {}

    /** Milliseconds since epoch, UTC, of the date and the rest of the text; the smallest long if there is no sense in it. */
    static long after(int year, int month, int day, TextCursor rest) {
        if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) {
            return BAD;
        }
        long midnight = LocalDate.of(year, month, day).toEpochDay() * DAY;
        if (rest.atEnd()) {
            return midnight;
        }
        if (!rest.skip("T ")) {
            return BAD;
        }
        rest.skip(" ");
        long clock = timeOfDay(rest);
        long offset = clock == BAD ? BAD : offset(rest);
        return offset == BAD || !rest.atEnd() ? BAD : midnight + clock - offset;
    }

    private static int daysOf(int year, int month) {
        return month == 2
                ? (LocalDate.of(year, 1, 1).isLeapYear() ? 29 : 28)
                : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
    }

    private static long timeOfDay(TextCursor text) {
        int hour = text.digits(1, 2);
        int minute = text.skip(":") ? text.digits(2, 2) : -1;
        int second = text.skip(":") ? text.digits(2, 2) : 0;
        int millis = text.skip(".,") ? text.fractionMillis() : 0;
        hour = onTwentyFourHours(hour, text);
        boolean valid = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
        return valid ? ((hour * 60L + minute) * 60 + second) * 1000 + millis : BAD;
    }

    private static int onTwentyFourHours(int hour, TextCursor text) {
        text.skip(" ");
        if (text.skipWord("AM")) {
            return hour > 12 ? -1 : hour % 12;
        }
        if (text.skipWord("PM")) {
            return hour > 12 ? -1 : hour % 12 + 12;
        }
        return hour;
    }

    /** Milliseconds to take away; none where the text names no zone, which is read as UTC. */
    private static long offset(TextCursor text) {
        if (text.skip("Zz") || text.skipWord("UTC") || text.skipWord("GMT")) {
            return 0;
        }
        boolean ahead = text.skip("+");
        if (!ahead && !text.skip("-")) {
            return 0;
        }
        int hours = text.digits(2, 2);
        if (hours < 0) {
            return BAD;
        }
        int minutes = text.atEnd() ? 0 : minutes(text);
        return minutes < 0 ? BAD : (ahead ? 1 : -1) * (hours * 60L + minutes) * MINUTE;
    }

    private static int minutes(TextCursor text) {
        text.skip(":");
        return text.digits(2, 2);
    }
}
