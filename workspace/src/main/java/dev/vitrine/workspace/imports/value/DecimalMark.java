package dev.vitrine.workspace.imports.value;

import java.util.List;
import java.util.regex.Pattern;

/** What stands between the whole and the fraction of a file's numbers. */
public enum DecimalMark {
    POINT,
    COMMA;

    private static final Pattern COMMA_FRACTION = Pattern.compile("[^,]*,\\d{1,2}\\D*|[^,]*\\.\\d{3},\\d+\\D*");
    private static final Pattern POINT_FRACTION = Pattern.compile("[^.]*\\.\\d{1,2}\\D*|[^.]*,\\d{3}\\.\\d+\\D*");

    /** The mark that more of the numbers seem to have. */
    public static DecimalMark detect(List<String> numbers) {
        long commas = numbers.stream().filter(DecimalMark::looksLikeComma).count();
        long points = numbers.stream().filter(DecimalMark::looksLikePoint).count();
        return commas > points ? COMMA : POINT;
    }

    private static boolean looksLikeComma(String number) {
        return COMMA_FRACTION.matcher(number).matches();
    }

    private static boolean looksLikePoint(String number) {
        return POINT_FRACTION.matcher(number).matches();
    }

    /**
     * A number as a shop writes it, with or without currency signs and marks between thousands.
     *
     * @throws NumberFormatException if it is none
     */
    public double parse(String text) {
        String plain = isPlain(text) ? text : withoutDecoration(text);
        double number = Double.parseDouble(plain);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        return number;
    }

    private boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '-' && (c != '.' || this == COMMA)) {
                return false;
            }
        }
        return true;
    }

    private String withoutDecoration(String price) {
        String text = Currencies.without(price);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == (this == COMMA ? ',' : '.')) {
                plain.append('.');
            } else if (!isDecoration(c)) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private boolean isDecoration(char c) {
        return c == (this == COMMA ? '.' : ',')
                || c == '\''
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.CURRENCY_SYMBOL;
    }
}
