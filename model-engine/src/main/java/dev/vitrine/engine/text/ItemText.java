package dev.vitrine.engine.text;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** What a language model is given of an item: its title and description as plain text. */
public final class ItemText {

    /** Of a description: what comes after would not be read by the model, and is not worth parsing. */
    private static final int MOST_MARKUP = 20_000;

    /** Far more than a model reads. */
    private static final int MOST = 1_000;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private ItemText() {}

    /** Title and description, markup left out; empty where there is neither. */
    public static String of(@Nullable String title, @Nullable String description) {
        String text = Stream.of(plain(title), plain(description))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
        return upTo(MOST, text).strip();
    }

    private static String plain(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String markup = upTo(MOST_MARKUP, text);
        String words = markup.indexOf('<') < 0 && markup.indexOf('&') < 0
                ? markup
                : Jsoup.parse(markup).text();
        return SPACE.matcher(words).replaceAll(" ").strip();
    }

    /** Never half a character. */
    private static String upTo(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
