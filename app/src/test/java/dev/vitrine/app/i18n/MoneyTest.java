package dev.vitrine.app.i18n;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void aPriceSaysItsCurrencyInTheReadersWay() {
        assertEquals("£1,234.50", Money.words(1234.5, "GBP", Locale.ENGLISH));
        assertEquals("¥8.00", Money.words(8, "CNY", Locale.SIMPLIFIED_CHINESE));
        assertEquals("CN¥8.00", Money.words(8, "CNY", Locale.ENGLISH));
        assertEquals("US$8.00", Money.words(8, "USD", Locale.SIMPLIFIED_CHINESE));
        assertEquals("€8.00", Money.words(8, "EUR", Locale.SIMPLIFIED_CHINESE));
    }

    @Test
    void aCurrencyWithoutFractionsHasNone() {
        assertEquals("¥1,200", Money.words(1200, "JPY", Locale.ENGLISH));
    }

    @Test
    void withoutACurrencyTheNumberStandsAlone() {
        assertEquals("1,234.50", Money.words(1234.5, null, Locale.ENGLISH));
    }
}
