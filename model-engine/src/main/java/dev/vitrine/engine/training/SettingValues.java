package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings as a person writes them, read as what they mean. */
record SettingValues(Map<String, String> byKey) {

    /** @throws ProblemException if it is no whole number */
    int integer(String key) {
        double value = number(key);
        require(value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE, key, value);
        return (int) value;
    }

    /** @throws ProblemException if it is no number */
    double number(String key) {
        try {
            return Double.parseDouble(text(key));
        } catch (NumberFormatException e) {
            throw ProblemException.engine("settings.outOfRange", key, text(key));
        }
    }

    /** @throws ProblemException if it is neither true nor false */
    boolean flag(String key) {
        String value = text(key);
        if (!value.equals("true") && !value.equals("false")) {
            throw ProblemException.engine("settings.notAChoice", key, value, "true, false");
        }
        return value.equals("true");
    }

    /** @throws ProblemException if it is none of the choices */
    <E extends Enum<E>> E choice(String key, Class<E> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> text(choice).equals(text(key)))
                .findFirst()
                .orElseThrow(() -> ProblemException.engine("settings.notAChoice", key, text(key), texts(choices)));
    }

    /** A choice as it is written. */
    static String text(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String texts(Class<? extends Enum<?>> choices) {
        return Arrays.stream(choices.getEnumConstants())
                .map(SettingValues::text)
                .collect(Collectors.joining(", "));
    }

    private String text(String key) {
        return byKey.getOrDefault(key, "").strip().toLowerCase(Locale.ROOT);
    }

    /** @throws ProblemException if the condition does not hold */
    static void require(boolean condition, String key, Number value) {
        if (!condition) {
            throw ProblemException.engine("settings.outOfRange", key, value.toString());
        }
    }
}
