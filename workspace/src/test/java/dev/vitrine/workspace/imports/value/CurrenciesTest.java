package dev.vitrine.workspace.imports.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

    @ParameterizedTest
    @CsvSource({
        "€12.50, EUR, 12.5",
        "12.50 EUR, EUR, 12.5",
        "usd 3, USD, 3",
        "US$ 3, USD, 3",
        "$3, USD, 3",
        "￥1299, CNY, 1299",
        "1299元, CNY, 1299",
        "R$ 7.10, BRL, 7.1",
        "-£4.00, GBP, -4",
    })
    void areFoundBesidePricesAndLeftOffThem(String price, String code, double number) {
        assertEquals(code, Currencies.mostNamed(List.of(price, "9.99")));
        assertEquals(number, DecimalMark.POINT.parse(price));
    }

    @Test
    void theOneNamedMostCounts() {
        assertEquals("PLN", Currencies.mostNamed(List.of("EUR", "PLN", "PLN", "")));
        assertNull(Currencies.mostNamed(List.of("12.50", "free", "3 items", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 items", "abc", "1.2.3"})
    void whatIsNoCurrencyIsNoPartOfAPrice(String text) {
        assertThrows(NumberFormatException.class, () -> DecimalMark.POINT.parse(text));
    }
}
