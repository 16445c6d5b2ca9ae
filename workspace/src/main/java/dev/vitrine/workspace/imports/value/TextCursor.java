package dev.vitrine.workspace.imports.value;

/** Walks through a short text, for times of which a file may hold millions. */
final class TextCursor {

    private final String text;
    private int place;

    TextCursor(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return place == text.length();
    }

    /** Passes one of the characters if it is next. */
    boolean skip(String anyOf) {
        if (place < text.length() && anyOf.indexOf(text.charAt(place)) >= 0) {
            place++;
            return true;
        }
        return false;
    }

    /** Passes the word if it is next, in either case. */
    boolean skipWord(String word) {
        if (text.regionMatches(true, place, word, 0, word.length())) {
            place += word.length();
            return true;
        }
        return false;
    }

    /** The next digits as a number, or -1 if there are fewer or more of them than that. */
    int digits(int least, int most) {
        int from = place;
        int number = 0;
        while (place < text.length() && isDigit(text.charAt(place)) && place - from < most) {
            number = 10 * number + text.charAt(place++) - '0';
        }
        boolean more = place < text.length() && isDigit(text.charAt(place));
        return place - from < least || more ? -1 : number;
    }

    /** The next digits as a fraction of a second, in milliseconds. */
    int fractionMillis() {
        int millis = 0;
        for (int unit = 100; place < text.length() && isDigit(text.charAt(place)); unit /= 10) {
            millis += unit * (text.charAt(place++) - '0');
        }
        return millis;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
