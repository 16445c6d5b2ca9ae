package dev.vitrine.workspace.imports.value;

import dev.vitrine.engine.data.SequenceDataset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Tells from a column's first texts in which form its times are written. */
public final class TimeFormats {

    private TimeFormats() {}

    /** The form that reads most of the texts, if one reads half of them at least; among equals that of the shortest span. */
    public static Optional<TimeFormat> detect(List<String> texts) {
        List<Candidate> candidates = new ArrayList<>();
        for (TimeFormat format : TimeFormat.values()) {
            candidates.add(Candidate.of(format, texts));
        }
        return candidates.stream()
                .filter(candidate -> candidate.read > 0 && 2 * candidate.read >= texts.size())
                .min(Comparator.<Candidate>comparingInt(candidate -> -candidate.read)
                        .thenComparingDouble(candidate -> candidate.span))
                .map(candidate -> candidate.format);
    }

    /** Whether the texts may be of either order of day and month. */
    public static boolean isAmbiguous(List<String> texts) {
        return texts.stream()
                .allMatch(text -> TimeFormat.DAY_FIRST.parse(text) != SequenceDataset.NO_TIME
                        && TimeFormat.MONTH_FIRST.parse(text) != SequenceDataset.NO_TIME);
    }

    private record Candidate(TimeFormat format, int read, double span) {

        static Candidate of(TimeFormat format, List<String> texts) {
            long[] times = texts.stream()
                    .mapToLong(format::parse)
                    .filter(time -> time != SequenceDataset.NO_TIME)
                    .sorted()
                    .toArray();
            return new Candidate(
                    format, times.length, times.length == 0 ? 0 : times[times.length - 1] - (double) times[0]);
        }
    }
}
