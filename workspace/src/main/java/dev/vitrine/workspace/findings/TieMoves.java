package dev.vitrine.workspace.findings;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.ItemTransitions;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.ValidationSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How far NDCG@10 on the test split moves when events at the same time are put in another order: of item transitions
 * with fixed settings, fitted and measured anew on each order.
 */
final class TieMoves {

    private static final int SHUFFLES = 5;
    private static final int MOST_EVENTS = 1_000_000;

    /** The defaults of {@code train --model transition}: nothing is tuned. */
    private static final Map<String, String> SETTINGS = Map.of(
            "historyDecay", "0.7", "targetPower", "0", "sourcePower", "0.25", "window", "5", "distancePower", "0.5");

    private final SequenceDataset dataset;

    TieMoves(SequenceDataset dataset) {
        this.dataset = SomeUsers.of(dataset, MOST_EVENTS);
    }

    /** None where nothing is tied or nobody can be measured. */
    List<Finding> list(Progress progress) {
        if (!ShuffledTies.any(dataset) || LeaveLastOut.of(dataset).scoredUsers().length == 0) {
            return List.of();
        }
        double inFileOrder = ndcg(dataset);
        List<Double> shuffled = new ArrayList<>();
        for (int seed = 1; seed <= SHUFFLES; seed++) {
            progress.throwIfCancelled();
            shuffled.add(ndcg(ShuffledTies.of(dataset, seed)));
        }
        double[] all = shuffled.stream().mapToDouble(Double::doubleValue).toArray();
        double lowest = Math.min(inFileOrder, Arrays.stream(all).min().orElseThrow());
        double highest = Math.max(inFileOrder, Arrays.stream(all).max().orElseThrow());
        double mean = Arrays.stream(all).average().orElseThrow();
        double moves = mean == 0 ? 0 : (highest - lowest) / mean;
        return List.of(Finding.of(
                Finding.Kind.TIE_MOVES,
                moves,
                SHUFFLES,
                dataset.users(),
                inFileOrder,
                Arrays.stream(all).min().orElseThrow(),
                Arrays.stream(all).max().orElseThrow()));
    }

    private static double ndcg(SequenceDataset ordered) {
        LeaveLastOut events = LeaveLastOut.of(ordered);
        ItemTransitions model = ItemTransitions.fit(events, false, SETTINGS, Progress.NONE);
        return new ValidationSample(events).ndcg(model, Split.TEST);
    }
}
