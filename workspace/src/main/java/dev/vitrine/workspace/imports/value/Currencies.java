package dev.vitrine.workspace.imports.value;

import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Currencies by their codes (ISO 4217) and by the signs that stand beside prices. */
public final class Currencies {

    /** Those most shops sell in; any other is known by its code. */
    public static final List<String> USUAL = List.of(
            "CNY", "USD", "EUR", "GBP", "JPY", "HKD", "TWD", "KRW", "INR", "SGD", "AUD", "CAD", "CHF", "BRL", "MXN",
            "PLN", "SEK", "TRY", "RUB", "ZAR");

    /** A sign that several countries use stands for the one in which most is sold. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("US$", "USD"),
            Map.entry("HK$", "HKD"),
            Map.entry("NT$", "TWD"),
            Map.entry("R$", "BRL"),
            Map.entry("$", "USD"),
            Map.entry("€", "EUR"),
            Map.entry("£", "GBP"),
            Map.entry("¥", "CNY"),
            Map.entry("￥", "CNY"),
            Map.entry("元", "CNY"),
            Map.entry("円", "JPY"),
            Map.entry("₹", "INR"),
            Map.entry("₩", "KRW"),
            Map.entry("₽", "RUB"),
            Map.entry("₺", "TRY"));

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** What stands before or behind a price. */
    private static final Pattern BESIDE = Pattern.compile("(?<=^[+-]?)[^\\d.,+-]+|[^\\d.,+-]+$");

    private Currencies() {}

    public static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** The currency most of the texts name; null where none does. */
    public static @Nullable String mostNamed(Collection<String> texts) {
        Map<String, Integer> counts = new HashMap<>();
        for (String text : texts) {
            String named = named(text);
            if (named != null) {
                counts.merge(named, 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** That of a price, or of a text that is a code or sign alone. */
    private static @Nullable String named(String text) {
        Matcher beside = BESIDE.matcher(text.strip());
        while (beside.find()) {
            String code = code(beside.group());
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    private static @Nullable String code(String beside) {
        String word = beside.strip();
        String upper = word.toUpperCase(Locale.ROOT);
        return isCode(upper) ? upper : SIGNS.get(upper);
    }

    /** A price without the currency beside it. */
    static String without(String price) {
        return BESIDE.matcher(price.strip())
                .replaceAll(beside -> code(beside.group()) == null ? Matcher.quoteReplacement(beside.group()) : "");
    }
}
