package dev.vitrine.engine.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A split of all users at the same two moments: what happened before the first is for training, what happened between
 * them for validation, the rest for test. No model sees anything younger than what it has to predict.
 */
public final class TimeSplit {

    private final SequenceDataset dataset;
    private final long validationFrom;
    private final long testFrom;

    private TimeSplit(SequenceDataset dataset, long validationFrom, long testFrom) {
        this.dataset = dataset;
        this.validationFrom = validationFrom;
        this.testFrom = testFrom;
    }

    /**
     * The split whose validation and test parts hold about the given share of the events each; an event at a moment of
     * the split belongs to the later part.
     *
     * @param share above 0 and below a half
     * @return empty where no event has a time, or all have the same
     */
    public static Optional<TimeSplit> of(SequenceDataset dataset, double share) {
        if (!(share > 0 && share < 0.5)) {
            throw new IllegalArgumentException("a share of " + share + " leaves nothing to train on");
        }
        long[] times = Arrays.stream(dataset.times())
                .filter(time -> time != SequenceDataset.NO_TIME)
                .sorted()
                .toArray();
        if (times.length == 0 || times[0] == times[times.length - 1]) {
            return Optional.empty();
        }
        return Optional.of(new TimeSplit(
                dataset, times[place(times.length, 1 - 2 * share)], times[place(times.length, 1 - share)]));
    }

    private static int place(int length, double share) {
        return Math.min(length - 1, (int) Math.round(length * share));
    }

    /** Milliseconds since epoch, UTC: the first moment of the validation part. */
    public long validationFrom() {
        return validationFrom;
    }

    /** Milliseconds since epoch, UTC: the first moment of the test part. */
    public long testFrom() {
        return testFrom;
    }

    /** Where an event falls, by index into the data set; one without a time falls nowhere. */
    public SplitPart part(int event) {
        long time = dataset.times()[event];
        if (time == SequenceDataset.NO_TIME) {
            return SplitPart.UNUSED;
        }
        if (time >= testFrom) {
            return SplitPart.TEST;
        }
        return time >= validationFrom ? SplitPart.VALIDATION : SplitPart.TRAINING;
    }

    /** Users with something to predict in the test part, ascending, whether or not anything came before. */
    public int[] testUsers() {
        return IntStream.range(0, dataset.users())
                .filter(user -> IntStream.range(dataset.offsets()[user], dataset.offsets()[user + 1])
                        .anyMatch(event -> dataset.isTarget(event) && part(event) == SplitPart.TEST))
                .toArray();
    }

    /** Whether a user did anything before the test part: who did not is new to every model. */
    public boolean isKnown(int user) {
        return IntStream.range(dataset.offsets()[user], dataset.offsets()[user + 1])
                .anyMatch(event -> part(event) == SplitPart.TRAINING || part(event) == SplitPart.VALIDATION);
    }
}
