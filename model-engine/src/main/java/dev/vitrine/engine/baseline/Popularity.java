package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Recommends to everybody what most were after, newer events counting more where that proves better. */
public final class Popularity extends Baseline {

    /** Days after which an event counts half; 0 for events that count the same for ever. */
    private static final String HALF_LIFE = "halfLifeDays";

    private static final double MILLIS_PER_DAY = 86_400_000.0;
    private static final Double[] HALF_LIVES = {3.0, 7.0, 14.0, 30.0, 90.0, 180.0, 365.0};

    private final float[] counts;

    private Popularity(Head head, float[] counts) {
        super(head);
        this.counts = counts;
    }

    public static Popularity fit(LeaveLastOut events, boolean refit, Map<String, String> settings, Progress progress) {
        Values chosen = Tuning.choose(
                parameters(events.dataset()), settings, events, values -> fit(events, false, values), progress);
        return fit(events, refit, chosen);
    }

    /** Where no event has a time there is nothing to try. */
    private static List<Parameter> parameters(SequenceDataset dataset) {
        boolean timed = newest(dataset) != SequenceDataset.NO_TIME;
        return List.of(Parameter.of(HALF_LIFE, 0, timed ? HALF_LIVES : new Double[0]));
    }

    private static Popularity fit(LeaveLastOut events, boolean refit, Values values) {
        Head head = new Head(events.dataset().vocabulary(), values.asText());
        return new Popularity(head, counts(events, refit, values.get(HALF_LIFE)));
    }

    static Popularity read(Head head, BinaryInput in) throws IOException {
        return new Popularity(head, in.readFloats());
    }

    /** How often each item was a target in the training part, {@code [items + 1]}. */
    static float[] counts(LeaveLastOut events, boolean refit, double halfLifeDays) {
        SequenceDataset dataset = events.dataset();
        long newest = newest(dataset);
        double[] counts = new double[dataset.vocabulary().size() + 1];
        for (int user = 0; user < dataset.users(); user++) {
            int to = events.trainingEnd(user, refit);
            for (int event = dataset.offsets()[user]; event < to; event++) {
                if (dataset.isTarget(event)) {
                    counts[dataset.items()[event]] += weight(dataset.times()[event], newest, halfLifeDays);
                }
            }
        }
        float[] rounded = new float[counts.length];
        for (int item = 0; item < counts.length; item++) {
            rounded[item] = (float) counts[item];
        }
        return rounded;
    }

    private static double weight(long time, long newest, double halfLifeDays) {
        if (halfLifeDays <= 0 || time == SequenceDataset.NO_TIME) {
            return 1;
        }
        return Math.pow(0.5, (newest - time) / MILLIS_PER_DAY / halfLifeDays);
    }

    private static long newest(SequenceDataset dataset) {
        long newest = SequenceDataset.NO_TIME;
        for (long time : dataset.times()) {
            newest = Math.max(newest, time);
        }
        return newest;
    }

    @Override
    public BaselineKind kind() {
        return BaselineKind.POPULARITY;
    }

    @Override
    void scoreInto(History history, float[] scores) {
        System.arraycopy(counts, 1, scores, 1, counts.length - 1);
    }

    @Override
    void writeTables(BinaryOutput out) throws IOException {
        out.writeFloats(counts);
    }
}
