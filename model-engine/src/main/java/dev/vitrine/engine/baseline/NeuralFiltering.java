package dev.vitrine.engine.baseline;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.BinaryInput;
import dev.vitrine.engine.data.BinaryOutput;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Recommends by a product of vectors and a small network over them, added up (NeuMF, He et al. 2017, equation 12, not
 * trained beforehand).
 *
 * <p>There a user is a vector of their own, so that none can be served who was not there at fitting. Here a user is the
 * sum of the items had, after FISM (Kabbur et al. 2013, equation 3), the newest weighing most.
 */
public final class NeuralFiltering extends Baseline {

    static final String REGULARISATION = "regularisation";
    static final String EPOCHS = "epochs";
    static final String RATE = "learningRate";
    static final String NEGATIVES = "negatives";
    static final String DIMENSION = "dimension";
    static final String SEED = "seed";

    private static final List<Parameter> PARAMETERS = List.of(
            Parameter.of(EPOCHS, 20, 40.0),
            Parameter.of(LinkedItems.DECAY, 0.7, 0.4, 1.0),
            Parameter.of(REGULARISATION, 0.001, 0.01),
            Parameter.of(RATE, 0.05),
            Parameter.of(NEGATIVES, 4),
            Parameter.of(DIMENSION, 32),
            Parameter.of(SEED, 1));

    private final ItemVectors vectors;
    private final NeuralTower tower;
    private final float[] ofItems; // what each item adds to the first layer, [items + 1, dimension]
    private final double decay;

    private NeuralFiltering(Head head, Learned learned) {
        super(head);
        this.vectors = learned.vectors();
        this.tower = learned.tower();
        this.decay = Double.parseDouble(head.settings().getOrDefault(LinkedItems.DECAY, "1"));
        int items = vectors.biases().length;
        this.ofItems = new float[items * tower.dimension()];
        for (int item = 1; item < items; item++) {
            tower.ofItem(vectors.wanted(), item, ofItems, item * tower.dimension());
        }
    }

    /** @param vectors twice as long as the tower's dimension: one half for the product, one for the network */
    record Learned(ItemVectors vectors, NeuralTower tower) {}

    public static NeuralFiltering fit(
            LeaveLastOut events, boolean refit, Map<String, String> settings, Progress progress) {
        Values chosen =
                Tuning.choose(PARAMETERS, settings, events, values -> fit(events, false, values, progress), progress);
        return fit(events, refit, chosen, progress);
    }

    private static NeuralFiltering fit(LeaveLastOut events, boolean refit, Values values, Progress progress) {
        Head head = new Head(events.dataset().vocabulary(), values.asText());
        return new NeuralFiltering(head, new NeuralSteps(events, refit, values).run(progress));
    }

    static NeuralFiltering read(Head head, BinaryInput in) throws IOException {
        return new NeuralFiltering(head, new Learned(ItemVectors.read(in), NeuralTower.read(in)));
    }

    @Override
    public BaselineKind kind() {
        return BaselineKind.NEUMF;
    }

    @Override
    void scoreInto(History history, float[] scores) {
        RecentItems recent = new RecentItems(decay);
        for (int item : history.items()) {
            recent.add(item);
        }
        float[] user = new float[vectors.dimension()];
        recent.vector(vectors, user);
        float[] ofUser = new float[tower.dimension()];
        tower.ofUser(user, ofUser);
        NeuralPass pass = new NeuralPass(tower);
        for (int item = 1; item < scores.length; item++) {
            scores[item] = vectors.biases()[item]
                    + pass.score(user, ofUser, vectors.wanted(), item, ofItems, item * tower.dimension());
        }
    }

    @Override
    void writeTables(BinaryOutput out) throws IOException {
        vectors.write(out);
        tower.write(out);
    }
}
