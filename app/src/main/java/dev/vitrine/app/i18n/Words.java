package dev.vitrine.app.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the user interface in one language; for where JavaFX is not known. */
public record Words(Locale locale) {

    private static final String BUNDLE = "dev.vitrine.app.i18n.messages";

    /** English is the default bundle; the JVM's own language must not get in between. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** @throws java.util.MissingResourceException if there is no text of that name */
    public String get(String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }
}
