package dev.vitrine.engine.training;

import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.Map;

/** A training from the beginning: weights by chance, all sequences. */
record FreshStart(LeaveLastOut split, TrainingConfig config, TrainingRequest request) implements Start {

    @Override
    public TransformerWeights weights(boolean refit) {
        return TransformerWeights.initial(
                config.modelFor(split.dataset()), request.seed(), ComputeDevice.of(request.device()));
    }

    @Override
    public SequenceBatches batches(boolean refit) {
        return SequenceBatches.of(split, refit, config);
    }

    @Override
    public TrainingRun.Plan plan(int epochs, int patience) {
        ValidationRanking validation =
                new ValidationRanking(split, config.architecture().length());
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
