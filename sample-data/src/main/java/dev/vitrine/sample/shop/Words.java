package dev.vitrine.sample.shop;

import java.util.Arrays;
import java.util.List;

/** A text in English and in Simplified Chinese. */
public record Words(String english, String chinese) {

    /** Reads {@code English=Chinese} pairs between bars. */
    static List<Words> parseAll(String text) {
        return Arrays.stream(text.split("\\|")).map(Words::parse).toList();
    }

    private static Words parse(String pair) {
        int equals = pair.indexOf('=');
        return new Words(pair.substring(0, equals), pair.substring(equals + 1));
    }
}
