package dev.vitrine.engine.training;

import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.Arrays;
import java.util.Map;

/** A training from the beginning: weights by chance, all sequences. */
record FreshStart(LeaveLastOut split, TrainingConfig config, TrainingRequest request) implements Start {

    @Override
    public TransformerWeights weights(boolean refit, Runnable check) {
        TransformerWeights weights = TransformerWeights.initial(
                config.modelFor(split.dataset()),
                config.featuresOf(split.dataset()),
                request.seed(),
                ComputeDevice.of(request.device()));
        if (!weights.features().isEmpty()) {
            weights.setItems(withoutUnmet(weights.items().toFloatArray(), refit));
        }
        return weights;
    }

    /** An item without events has nothing of its own: only what is known of it counts. */
    private float[] withoutUnmet(float[] values, boolean refit) {
        boolean[] met = split.trainedItems(refit);
        int dimension = config.architecture().dimension();
        for (int item = 1; item < met.length; item++) {
            if (!met[item]) {
                Arrays.fill(values, item * dimension, (item + 1) * dimension, 0);
            }
        }
        return values;
    }

    @Override
    public SequenceBatches batches(boolean refit) {
        return SequenceBatches.of(split, refit, config);
    }

    @Override
    public TrainingRun.Plan plan(int epochs, int patience) {
        ValidationRanking validation = new ValidationRanking(split, split.scoredUsers(), config);
        return new TrainingRun.Plan(epochs, patience, validation, false, frozenLayers(), 0);
    }

    @Override
    public int frozenLayers() {
        return 0;
    }

    @Override
    public Map<String, String> settings() {
        return Map.of();
    }
}
