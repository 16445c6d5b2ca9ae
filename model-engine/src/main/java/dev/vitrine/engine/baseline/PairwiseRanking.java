package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline.Head;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Recommends by vectors learned so that what a user took stands before what was left (BPR, Rendle et al. 2009,
 * algorithm 1). A user is the sum of the items had, after FISM (Kabbur et al. 2013, equation 3), the newest weighing
 * most: so users who were not there at fitting are served too.
 */
public final class PairwiseRanking extends Baseline {

    static final String REGULARISATION = "regularisation";
    static final String EPOCHS = "epochs";
    static final String RATE = "learningRate";
    static final String DIMENSION = "dimension";
    static final String SEED = "seed";

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.of(LinkedItems.DECAY, 0.8, 0.5, 1.0),
            Parameter.of(REGULARISATION, 0.01, 0.002, 0.05),
            Parameter.of(EPOCHS, 20, 60.0),
            Parameter.of(RATE, 0.05),
            Parameter.of(DIMENSION, 64),
            Parameter.of(SEED, 1));

    private final ItemVectors vectors;
    private final double decay;

    private PairwiseRanking(Head head, ItemVectors vectors) {
        super(head);
        this.vectors = vectors;
        this.decay = Double.parseDouble(head.settings().getOrDefault(LinkedItems.DECAY, "1"));
    }

    public static PairwiseRanking fit(
            LeaveLastOut events, boolean refit, Map<String, String> settings, Progress progress) {
        Values chosen =
                Tuning.choose(PARAMETERS, settings, events, values -> fit(events, false, values, progress), progress);
        return fit(events, refit, chosen, progress);
    }

    private static PairwiseRanking fit(LeaveLastOut events, boolean refit, Values values, Progress progress) {
        Head head = new Head(events.dataset().vocabulary(), values.asText());
        return new PairwiseRanking(head, new PairwiseSteps(events, refit, values).run(progress));
    }

    static PairwiseRanking read(Head head, BinaryInput in) throws IOException {
        return new PairwiseRanking(head, ItemVectors.read(in));
    }

    @Override
    public BaselineKind kind() {
        return BaselineKind.BPR;
    }

    @Override
    void scoreInto(History history, float[] scores) {
        RecentItems recent = new RecentItems(decay);
        for (int item : history.items()) {
            recent.add(item);
        }
        float[] user = new float[vectors.dimension()];
        recent.vector(vectors, user);
        for (int item = 1; item < scores.length; item++) {
            scores[item] = vectors.score(user, item);
        }
    }

    @Override
    void writeTables(BinaryOutput out) throws IOException {
        vectors.write(out);
    }
}
