package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Recommends what tends to follow the history's items: a table of which item came within a window after which, nearer
 * ones counting more, popular targets damped, and the history's newest events weighing most.
 */
public final class ItemTransitions extends LinkedItems {

    /** How many events after its source a target may come. */
    private static final String WINDOW = "window";

    /** A pair at distance d counts d to the power of minus this. */
    private static final String DISTANCE = "distancePower";

    /** Rows are divided by their sum to this power: 1 makes them probabilities. */
    private static final String SOURCE = "sourcePower";

    /** Columns are divided by the target's popularity to this power. */
    private static final String TARGET = "targetPower";

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.of(DECAY, 0.7, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9),
            Parameter.of(TARGET, 0, 0.0, 0.25, 0.5, 0.75),
            Parameter.of(SOURCE, 0.25, 0.0, 0.25, 0.5, 1.0),
            Parameter.of(WINDOW, 5, 1.0, 2.0, 3.0, 5.0, 10.0, 20.0),
            Parameter.of(DISTANCE, 0.5, 0.0, 0.5, 1.0, 1.5));

    private ItemTransitions(Head head, Tables tables) {
        super(head, tables);
    }

    public static ItemTransitions fit(
            LeaveLastOut events, boolean refit, Map<String, String> settings, Progress progress) {
        float[] popularity = Popularity.counts(events, false, 0);
        LinkCache links = new LinkCache(values -> links(events, false, popularity, values));
        Values chosen = Tuning.choose(
                PARAMETERS, settings, events, values -> of(events, popularity, links.of(values), values), progress);
        float[] counts = refit ? Popularity.counts(events, true, 0) : popularity;
        return of(events, counts, links(events, refit, counts, chosen), chosen);
    }

    private static ItemTransitions of(LeaveLastOut events, float[] popularity, ItemLinks links, Values values) {
        Head head = new Head(events.dataset().vocabulary(), values.asText());
        return new ItemTransitions(head, new Tables(links, popularity, (float) values.get(DECAY)));
    }

    private static ItemLinks links(LeaveLastOut events, boolean refit, float[] popularity, Values values) {
        ItemLinks pairs = pairs(events, refit, (int) values.get(WINDOW), values.get(DISTANCE));
        double[] bySource = Powers.of(pairs.rowSums(), -values.get(SOURCE));
        return pairs.scaled(bySource, Powers.of(popularity, -values.get(TARGET)));
    }

    static ItemTransitions read(Head head, BinaryInput in) throws IOException {
        return new ItemTransitions(head, Tables.read(in));
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

    @Override
    public BaselineKind kind() {
        return BaselineKind.TRANSITION;
    }
}
