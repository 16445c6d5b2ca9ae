package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.evaluation.ValidationSample;
import dev.vitrine.engine.recommend.Recommender;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Recommends by the linear model that best rebuilds each user's items from their other items (EASE, Steck 2019), the
 * history's newest events weighing most. Of each item the 200 strongest links are kept.
 */
public final class Ease extends LinkedItems {

    private static final String LAMBDA = "regularisation";

    /** What keeping the strongest links only costs in NDCG@10 on validation: stated with the settings, not one. */
    private static final String PRUNING_LOSS = "pruningLoss";

    private static final int LINKS_PER_ITEM = 200;
    private static final double TYPICAL_DECAY = 0.7;

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.of(DECAY, TYPICAL_DECAY, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0),
            Parameter.of(LAMBDA, 100, 20.0, 100.0, 500.0));

    private Ease(Head head, Tables tables) {
        super(head, tables);
    }

    /** @param loss of NDCG by pruning */
    private record Solved(ItemLinks links, double loss) {}

    public static Ease fit(LeaveLastOut events, boolean refit, Map<String, String> settings, Progress progress) {
        Map<String, String> given = new HashMap<>(settings);
        given.remove(PRUNING_LOSS);
        Solver solver = new Solver(events);
        Values chosen = Tuning.choose(
                PARAMETERS, given, events, values -> of(events, false, solver.solve(values), values), progress);
        progress.update(-1, "baseline.fitting");
        Solved measured = solver.solve(chosen);
        return of(events, refit, refit ? new Solved(links(events, chosen), measured.loss()) : measured, chosen);
    }

    private static ItemLinks links(LeaveLastOut events, Values values) {
        int items = events.dataset().vocabulary().size();
        try (EaseMatrix matrix = EaseMatrix.solve(UserItems.inputs(events, true), items, values.get(LAMBDA))) {
            return matrix.strongest(LINKS_PER_ITEM);
        }
    }

    private static Ease of(LeaveLastOut events, boolean refit, Solved solved, Values values) {
        Map<String, String> settings = new LinkedHashMap<>(values.asText());
        settings.put(PRUNING_LOSS, String.format(Locale.ROOT, "%.5f", solved.loss()));
        Head head = new Head(events.dataset().vocabulary(), settings);
        float[] popularity = Popularity.counts(events, refit, 0);
        return new Ease(head, new Tables(solved.links(), popularity, (float) values.get(DECAY)));
    }

    static Ease read(Head head, BinaryInput in) throws IOException {
        return new Ease(head, Tables.read(in));
    }

    @Override
    public BaselineKind kind() {
        return BaselineKind.EASE;
    }

    /** Solves once for each regularisation, one at a time: two matrices at once would not fit where one does. */
    private static final class Solver {

        private final LeaveLastOut events;
        private final ValidationSample sample;
        private final Map<Double, Solved> solutions = new HashMap<>();

        Solver(LeaveLastOut events) {
            this.events = events;
            this.sample = new ValidationSample(events);
        }

        synchronized Solved solve(Values values) {
            return solutions.computeIfAbsent(values.get(LAMBDA), this::solve);
        }

        private Solved solve(double lambda) {
            ItemVocabulary vocabulary = events.dataset().vocabulary();
            try (EaseMatrix matrix = EaseMatrix.solve(UserItems.inputs(events, false), vocabulary.size(), lambda)) {
                ItemLinks links = matrix.strongest(LINKS_PER_ITEM);
                Values typical = new Values(Map.of(LAMBDA, lambda, DECAY, TYPICAL_DECAY));
                double whole = sample.ndcg(new Whole(vocabulary, matrix));
                double pruned = sample.ndcg(of(events, false, new Solved(links, 0), typical));
                return new Solved(links, whole - pruned);
            }
        }
    }

    /** The model with all its weights, to measure what pruning costs. */
    private record Whole(ItemVocabulary vocabulary, EaseMatrix matrix) implements Recommender {

        @Override
        public float[][] score(List<History> histories) {
            float[][] scores = matrix.score(histories, (float) TYPICAL_DECAY);
            for (float[] row : scores) {
                row[ItemVocabulary.PADDING] = Float.NEGATIVE_INFINITY;
            }
            return scores;
        }

        @Override
        public void close() {}
    }
}
