package dev.vitrine.engine;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Something that went wrong, told in the reader's language: what happened, why, and what to do next.
 *
 * @param bundle resource bundle that holds the words, one for each module
 * @param key its entries are {@code key.what}, {@code key.why} and {@code key.todo}
 * @param arguments of all three
 */
public record Problem(String bundle, String key, List<Object> arguments) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public String what(Locale locale) {
        return text("what", locale);
    }

    public String why(Locale locale) {
        return text("why", locale);
    }

    public String todo(Locale locale) {
        return text("todo", locale);
    }

    /** All three in one line, for a log or a terminal. */
    public String line(Locale locale) {
        return what(locale) + " " + why(locale) + " " + todo(locale);
    }

    private String text(String part, Locale locale) {
        String pattern = ResourceBundle.getBundle(
                        bundle,
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key + "." + part);
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
}
