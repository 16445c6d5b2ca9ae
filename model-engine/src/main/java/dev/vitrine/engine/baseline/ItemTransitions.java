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

/**
 * Recommends what tends to follow the history's items: a table of which item came within a window after which, nearer
 * ones counting more, popular targets damped, and the history's newest events weighing most.
 */
public final class ItemTransitions extends Baseline {

    /** How many events after its source a target may come. */
    private static final String WINDOW = "window";

    /** A pair at distance d counts d to the power of minus this. */
    private static final String DISTANCE = "distancePower";

    /** Rows are divided by their sum to this power: 1 makes them probabilities. */
    private static final String SOURCE = "sourcePower";

    /** Columns are divided by the target's popularity to this power. */
    private static final String TARGET = "targetPower";

    /** Each step back in the history counts this times the step after it. */
    private static final String DECAY = "historyDecay";

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.of(DECAY, 0.7, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9),
            Parameter.of(TARGET, 0.5, 0.0, 0.25, 0.5, 0.75),
            Parameter.of(SOURCE, 0.5, 0.0, 0.25, 0.5, 0.75, 1.0),
            Parameter.of(WINDOW, 5, 1.0, 2.0, 3.0, 5.0, 10.0, 20.0),
            Parameter.of(DISTANCE, 1, 0.0, 0.5, 1.0, 1.5));

    /** Orders by popularity what no transition reaches, and is too small to change anything else. */
    private static final float POPULARITY_SHARE = 1e-7f;

    /** Events that count less than this beside the newest are not looked up. */
    private static final float LEAST_FACTOR = 1e-5f;

    private final ItemLinks links;
    private final float[] popularity;
    private final float decay;

    private ItemTransitions(Head head, ItemLinks links, float[] popularity, float decay) {
        super(head);
        this.links = links;
        this.popularity = popularity;
        this.decay = decay;
    }

    public static ItemTransitions fit(
            LeaveLastOut events, boolean refit, Map<String, String> settings, Progress progress) {
        Values chosen = Tuning.choose(PARAMETERS, settings, events, values -> fit(events, false, values), progress);
        return fit(events, refit, chosen);
    }

    private static ItemTransitions fit(LeaveLastOut events, boolean refit, Values values) {
        float[] counts = Popularity.counts(events, refit, 0);
        ItemLinks pairs = pairs(events, refit, (int) values.get(WINDOW), values.get(DISTANCE));
        double[] bySource = powers(pairs.rowSums(), -values.get(SOURCE));
        ItemLinks links = pairs.scaled(bySource, powers(widened(counts), -values.get(TARGET)));
        Head head = new Head(events.dataset().vocabulary(), values.asText());
        return new ItemTransitions(head, links, shares(counts), (float) values.get(DECAY));
    }

    static ItemTransitions read(Head head, BinaryInput in) throws IOException {
        return new ItemTransitions(head, ItemLinks.read(in), in.readFloats(), in.readFloat());
    }

    private static ItemLinks pairs(LeaveLastOut events, boolean refit, int window, double power) {
        float[] weights = new float[window + 1];
        for (int distance = 1; distance <= window; distance++) {
            weights[distance] = (float) Math.pow(distance, -power);
        }
        ItemLinks.Builder builder =
                new ItemLinks.Builder(events.dataset().vocabulary().size());
        forEachPair(events, refit, window, (source, target, distance) -> builder.count(source));
        builder.startAdding();
        forEachPair(
                events, refit, window, (source, target, distance) -> builder.add(source, target, weights[distance]));
        return builder.build();
    }

    private interface Pair {
        void accept(int source, int target, int distance);
    }

    /** Every target event of the training part with each of the input events before it, up to the window. */
    private static void forEachPair(LeaveLastOut events, boolean refit, int window, Pair pair) {
        SequenceDataset dataset = events.dataset();
        int[] recent = new int[window];
        for (int user = 0; user < dataset.users(); user++) {
            int inputs = 0;
            int to = events.trainingEnd(user, refit);
            for (int event = dataset.offsets()[user]; event < to; event++) {
                int item = dataset.items()[event];
                if (dataset.isTarget(event)) {
                    for (int distance = 1; distance <= Math.min(window, inputs); distance++) {
                        pair.accept(recent[(inputs - distance) % window], item, distance);
                    }
                }
                if (events.isInput(event)) {
                    recent[inputs++ % window] = item;
                }
            }
        }
    }

    private static double[] widened(float[] values) {
        double[] wide = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            wide[i] = values[i];
        }
        return wide;
    }

    /** Each value to a power; 0 stays 0, since nothing is linked to it. */
    private static double[] powers(double[] values, double power) {
        double[] powers = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            powers[i] = values[i] > 0 ? Math.pow(values[i], power) : 0;
        }
        return powers;
    }

    private static float[] shares(float[] counts) {
        float most = 1;
        for (float count : counts) {
            most = Math.max(most, count);
        }
        float[] shares = new float[counts.length];
        for (int item = 0; item < counts.length; item++) {
            shares[item] = POPULARITY_SHARE * counts[item] / most;
        }
        return shares;
    }

    @Override
    public BaselineKind kind() {
        return BaselineKind.TRANSITION;
    }

    @Override
    void scoreInto(History history, float[] scores) {
        System.arraycopy(popularity, 1, scores, 1, popularity.length - 1);
        float factor = 1;
        for (int event = history.length() - 1; event >= 0 && factor >= LEAST_FACTOR; event--) {
            links.addRow(history.items()[event], factor, scores);
            factor *= decay;
        }
    }

    @Override
    void writeTables(BinaryOutput out) throws IOException {
        links.write(out);
        out.writeFloats(popularity);
        out.writeFloat(decay);
    }
}
