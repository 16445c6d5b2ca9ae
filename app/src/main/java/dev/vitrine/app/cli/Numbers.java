package dev.vitrine.app.cli;

import dev.vitrine.engine.evaluation.Estimate;
import java.util.Locale;

/** How the command line writes numbers: the same in every country, since programs read them too. */
final class Numbers {

    private Numbers() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String metric(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    static String interval(Estimate estimate) {
        return metric(estimate.value()) + " [" + metric(estimate.low()) + ", " + metric(estimate.high()) + "]";
    }

    static String signed(double value) {
        return String.format(Locale.ROOT, "%+.4f", value);
    }

    static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.1f s", seconds);
    }

    /** Finer than a share, since few items are bought by many. */
    static String probability(double probability) {
        return String.format(Locale.ROOT, "%.2f%%", 100 * probability);
    }

    /** A number of things, of which {@code thing} is one. */
    static String count(long number, String thing) {
        return count(number) + " " + (number == 1 ? thing : thing + "s");
    }

    /** A number of shoppers, with what they do: 'is' or 'are' follows it. */
    static String shoppers(long number) {
        return number == 1 ? "1 shopper is" : count(number) + " shoppers are";
    }

    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
