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

    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f%%", 100 * share);
    }
}
