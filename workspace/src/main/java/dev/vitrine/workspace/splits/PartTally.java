package dev.vitrine.workspace.splits;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.SplitPart;
import dev.vitrine.workspace.splits.SplitShape.PartCount;
import dev.vitrine.workspace.splits.SplitShape.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Counts events by part as they are met, shopper by shopper. */
final class PartTally {

    private static final long DAY = 86_400_000;
    private static final int MOST_SPANS = 60;

    private static final class Count {
        private long interactions;
        private int shoppers;
        private int lastShopper = -1;
        private final BitSet items = new BitSet();
    }

    private final SequenceDataset dataset;
    private final Map<SplitPart, Count> counts = new EnumMap<>(SplitPart.class);
    private final Map<Long, Map<SplitPart, Long>> spans = new TreeMap<>();
    private final long daysInSpan;

    PartTally(SequenceDataset dataset) {
        this.dataset = dataset;
        daysInSpan = daysInSpan(dataset.times());
    }

    private static long daysInSpan(long[] times) {
        var known = Arrays.stream(times)
                .filter(time -> time != SequenceDataset.NO_TIME)
                .summaryStatistics();
        return known.getCount() == 0 ? 1 : (known.getMax() - known.getMin()) / DAY / MOST_SPANS + 1;
    }

    void add(int user, int event, SplitPart part) {
        Count count = of(part);
        count.interactions++;
        count.items.set(dataset.items()[event]);
        if (count.lastShopper != user) {
            count.lastShopper = user;
            count.shoppers++;
        }
        long time = dataset.times()[event];
        if (time != SequenceDataset.NO_TIME) {
            long span = Math.floorDiv(time, daysInSpan * DAY);
            spans.computeIfAbsent(span, first -> new EnumMap<>(SplitPart.class)).merge(part, 1L, Long::sum);
        }
    }

    boolean isTrained(int item) {
        return of(SplitPart.TRAINING).items.get(item);
    }

    private Count of(SplitPart part) {
        return counts.computeIfAbsent(part, first -> new Count());
    }

    List<PartCount> parts() {
        return Stream.of(SplitPart.values())
                .map(part -> new PartCount(
                        part,
                        of(part).interactions,
                        of(part).shoppers,
                        of(part).items.cardinality()))
                .toList();
    }

    List<Span> spans() {
        return spans.entrySet().stream()
                .map(span -> new Span(LocalDate.ofEpochDay(span.getKey() * daysInSpan), Map.copyOf(span.getValue())))
                .toList();
    }
}
