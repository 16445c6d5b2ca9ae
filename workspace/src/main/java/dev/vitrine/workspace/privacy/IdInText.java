package dev.vitrine.workspace.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds an id that stands by itself in a text: 17 is in "17;A" and not in "2017". */
public final class IdInText {

    private final Pattern pattern;

    public IdInText(String id) {
        pattern = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }

    public boolean isIn(String text) {
        return pattern.matcher(text).find();
    }

    public String replacedIn(String text, String by) {
        return pattern.matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }
}
