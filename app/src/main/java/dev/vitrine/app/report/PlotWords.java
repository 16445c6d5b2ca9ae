package dev.vitrine.app.report;

import dev.vitrine.app.report.plots.Words;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the plots that the window shows too, out of the window's own bundle. */
final class PlotWords implements Words {

    private final Locale locale;
    private final ResourceBundle bundle;

    PlotWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "dev.vitrine.app.i18n.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Override
    public String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
