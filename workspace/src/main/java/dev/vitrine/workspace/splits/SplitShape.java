package dev.vitrine.workspace.splits;

import dev.vitrine.engine.data.SplitPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What falls where under a split.
 *
 * @param parts in the order of {@link SplitPart}; parts without an event as well
 * @param measured shoppers that a model is measured on
 * @param unmeasured shoppers with too few events to predict; of a split by time, those with none in the test part
 * @param newcomers measured shoppers of whom nothing is known before; none where the last is left out
 * @param unseenTargets test targets of items that no training event has
 * @param targets test targets
 * @param validationFrom first moment of the validation part; null where it is another for each shopper
 * @param testFrom the same of the test part
 * @param spans events by part over the time there is, in order; empty where times are unknown
 * @param examples some shoppers, the same ones for each split
 */
public record SplitShape(
        Kind kind,
        List<PartCount> parts,
        int measured,
        int unmeasured,
        int newcomers,
        long unseenTargets,
        long targets,
        @Nullable Instant validationFrom,
        @Nullable Instant testFrom,
        List<Span> spans,
        List<Timeline> examples) {

    /** How a split is made. */
    public enum Kind {
        LAST,
        TIME;

        /** The name in reports and JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record PartCount(SplitPart part, long interactions, int shoppers, int items) {}

    /** @param interactions by part; parts without any are not there */
    public record Span(LocalDate from, Map<SplitPart, Long> interactions) {}

    /** A shopper's events, oldest first. */
    public record Timeline(List<Dot> dots) {
        public Timeline {
            dots = List.copyOf(dots);
        }
    }

    /** @param time milliseconds since epoch, UTC, or {@code SequenceDataset.NO_TIME} */
    public record Dot(long time, SplitPart part) {}

    public SplitShape {
        parts = List.copyOf(parts);
        spans = List.copyOf(spans);
        examples = List.copyOf(examples);
    }
}
