package dev.vitrine.app.report;

import dev.vitrine.app.i18n.Money;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The report's words and numbers in one language. */
final class ReportWords {

    private final Locale locale;
    private final ResourceBundle bundle;

    ReportWords(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                "dev.vitrine.app.report.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The words of a name that may be the user's own, such as that of a behaviour type; else the name itself. */
    String getOr(String key, String name) {
        return bundle.containsKey(key) ? bundle.getString(key) : name;
    }

    String count(Number number) {
        return String.format(locale, "%,d", number.longValue());
    }

    String metric(Number value) {
        return String.format(Locale.ROOT, "%.4f", value.doubleValue());
    }

    String signed(Number value) {
        return String.format(Locale.ROOT, "%+.4f", value.doubleValue());
    }

    String share(Number value) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * value.doubleValue());
    }

    /** @param currency code; null where it is not known */
    String price(Number value, @Nullable String currency) {
        return Money.words(value.doubleValue(), currency, locale);
    }

    String seconds(Number value) {
        return String.format(Locale.ROOT, "%.1f", value.doubleValue());
    }

    String time(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /** A day of the shop's data, which is kept in UTC. */
    String day(long milliseconds) {
        return DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneId.of("UTC")).format(Instant.ofEpochMilli(milliseconds));
    }
}
