package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import java.util.Locale;
import java.util.Map;

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
