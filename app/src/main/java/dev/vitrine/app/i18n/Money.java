package dev.vitrine.app.i18n;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts amounts of money into words. */
public final class Money {

    private static final int USUAL_DIGITS = 2;

    private Money() {}

    /** @param currency code; null where it is not known, and the number stands alone */
    public static String words(double amount, @Nullable String currency, Locale locale) {
        NumberFormat format =
                currency == null ? NumberFormat.getNumberInstance(locale) : NumberFormat.getCurrencyInstance(locale);
        int digits = USUAL_DIGITS;
        if (currency != null) {
            Currency known = Currency.getInstance(currency);
            format.setCurrency(known);
            digits = Math.max(known.getDefaultFractionDigits(), 0);
        }
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(amount);
    }
}
