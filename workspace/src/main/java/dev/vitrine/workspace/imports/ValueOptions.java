package dev.vitrine.workspace.imports;

import dev.vitrine.workspace.imports.value.DecimalMark;
import dev.vitrine.workspace.imports.value.TimeFormat;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a file are to be understood.
 *
 * @param zone of times that name none; null for that of the last file with the same columns, else UTC
 * @param times form of the times of interactions; null to detect it
 * @param decimals null to detect it
 * @param currency code of that of prices; empty for none, null to detect it
 */
public record ValueOptions(
        @Nullable ZoneId zone,
        @Nullable TimeFormat times,
        @Nullable DecimalMark decimals,
        @Nullable String currency) {

    public static final ValueOptions DETECT = new ValueOptions(null, null, null, null);

    public ValueOptions withZone(ZoneId other) {
        return new ValueOptions(other, times, decimals, currency);
    }

    public ValueOptions withTimes(@Nullable TimeFormat other) {
        return new ValueOptions(zone, other, decimals, currency);
    }

    public ValueOptions withDecimals(@Nullable DecimalMark other) {
        return new ValueOptions(zone, times, other, currency);
    }

    public ValueOptions withCurrency(@Nullable String other) {
        return new ValueOptions(zone, times, decimals, other);
    }
}
