package dev.vitrine.engine.training;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen for a time budget, and from what.
 *
 * @param dimension chosen
 * @param length chosen: events read of a history
 * @param stepSeconds of one step, as measured with these on this machine
 * @param epochSeconds expected of an epoch of these and of judging it
 * @param epochs of these that the budget is enough for
 * @param wanted epochs after which a model of data of this size has mostly got as good as it gets
 */
public record BudgetPlan(
        Reason reason, int dimension, int length, double stepSeconds, double epochSeconds, int epochs, int wanted) {

    /** Why not otherwise. */
    public enum Reason {
        /** Enough epochs of what suits the size of the data, or was set by hand, fit into the budget. */
        FITS,
        /** Too few epochs of that would fit; of the smaller one that was chosen enough do. */
        SMALLER,
        /** Even of the smallest that is tried too few epochs fit. */
        TOO_SHORT
    }

    private static final String PREFIX = "plan-";

    /** By key, as it is kept with the model. */
    Map<String, String> toSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(PREFIX + "reason", reason.name().toLowerCase(Locale.ROOT));
        settings.put(PREFIX + "dimension", Integer.toString(dimension));
        settings.put(PREFIX + "length", Integer.toString(length));
        settings.put(PREFIX + "step-seconds", Double.toString(stepSeconds));
        settings.put(PREFIX + "epoch-seconds", Double.toString(epochSeconds));
        settings.put(PREFIX + "epochs", Integer.toString(epochs));
        settings.put(PREFIX + "wanted", Integer.toString(wanted));
        return settings;
    }

    /** Reads what {@link #toSettings} wrote from among a model's settings; null where there was no budget. */
    public static @Nullable BudgetPlan of(Map<String, String> settings) {
        String reason = settings.get(PREFIX + "reason");
        return reason == null
                ? null
                : new BudgetPlan(
                        Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
                        (int) number(settings, "dimension"),
                        (int) number(settings, "length"),
                        number(settings, "step-seconds"),
                        number(settings, "epoch-seconds"),
                        (int) number(settings, "epochs"),
                        (int) number(settings, "wanted"));
    }

    private static double number(Map<String, String> settings, String key) {
        return Double.parseDouble(settings.getOrDefault(PREFIX + key, "0"));
    }
}
