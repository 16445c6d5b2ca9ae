package dev.vitrine.workspace.rules.condition;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the condition builder.
 *
 * @param field null where the comparison asks by itself, as {@link Comparison#BOUGHT} does
 * @param value as the person typed it, without quotes
 */
public record Clause(@Nullable Field field, Comparison comparison, String value) {

    public enum Comparison {
        IS("=="),
        IS_NOT("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        /** Of a text. */
        CONTAINS(Language.CONTAINS),
        /** Of a category. */
        WITHIN(Language.WITHIN),
        /** The shopper bought of a category. */
        BOUGHT(Language.BOUGHT),
        /** At least half of the shopper's events are in a category. */
        MOSTLY(Language.MOSTLY),
        /** The shopper is in a segment. */
        IN(Language.SEGMENT);

        private final String symbol;

        Comparison(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }

        private boolean isFunction() {
            return this == CONTAINS || this == WITHIN || isQuestion();
        }

        /** Whether it says by itself what it asks about. */
        boolean isQuestion() {
            return this == BOUGHT || this == MOSTLY || this == IN;
        }
    }

    /** What can be asked of a field, the most usual first. */
    public static List<Comparison> comparisons(Field field) {
        if (field == Field.CATEGORY) {
            return List.of(Comparison.WITHIN, Comparison.IS, Comparison.IS_NOT, Comparison.CONTAINS);
        }
        return switch (field.type()) {
            case TEXT ->
                field == Field.TITLE
                        ? List.of(Comparison.CONTAINS, Comparison.IS, Comparison.IS_NOT)
                        : field == Field.SHOPPER
                                ? List.of(Comparison.IS, Comparison.IS_NOT)
                                : List.of(Comparison.IS, Comparison.IS_NOT, Comparison.CONTAINS);
            case NUMBER ->
                List.of(
                        Comparison.AT_MOST,
                        Comparison.AT_LEAST,
                        Comparison.LESS,
                        Comparison.MORE,
                        Comparison.IS,
                        Comparison.IS_NOT);
            case DATE -> List.of(Comparison.AT_LEAST, Comparison.AT_MOST, Comparison.IS);
            case QUESTION -> List.of(field == Field.SEGMENT ? Comparison.IN : Comparison.MOSTLY);
            case TRUTH -> List.of();
        };
    }

    /** The condition's text. */
    String text() {
        String given = literal();
        if (field == null || comparison.isQuestion()) {
            return comparison.symbol + "(" + given + ")";
        }
        return comparison.isFunction()
                ? comparison.symbol + "(" + field.id() + ", " + given + ")"
                : field.id() + " " + comparison.symbol + " " + given;
    }

    /** A number that is none stays as it was typed, to be found and shown by its place. */
    private String literal() {
        boolean number = field != null && field.type() == Field.Type.NUMBER;
        return number
                ? number(value.strip())
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String number(String typed) {
        try {
            return new BigDecimal(typed.replace(',', '.')).toPlainString();
        } catch (NumberFormatException e) {
            return typed.isEmpty() ? "0" : '"' + typed.replace("\"", "") + '"';
        }
    }
}
