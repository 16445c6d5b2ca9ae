package dev.vitrine.sample;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ids that shoppers have in the files. */
public final class ShopperId {

    private static final Pattern FORM = Pattern.compile("S(\\d{4,8})");

    private ShopperId() {}

    /** @param shopper counted from 0 */
    static String of(int shopper) {
        return String.format(Locale.ROOT, "S%04d", shopper + 1);
    }

    /** Which shopper of the simulation has an id, counted from 0; nothing for what is none of these ids. */
    public static OptionalInt shopper(String id) {
        Matcher matcher = FORM.matcher(id);
        int shopper = matcher.matches() ? Integer.parseInt(matcher.group(1)) - 1 : -1;
        return shopper >= 0 && of(shopper).equals(id) ? OptionalInt.of(shopper) : OptionalInt.empty();
    }
}
