package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.Map;
import java.util.stream.IntStream;

/** A training that goes on from a model: its weights, and the sequences that are newer than it. */
record TunedStart(BaseModel base, FineTuning how, LeaveLastOut split, TrainingConfig config, TrainingRequest request)
        implements Start {

    TunedStart {
        if (how.frozenLayers() > config.architecture().layers()) {
            throw ProblemException.engine(
                    "fineTuning.tooManyFrozen",
                    how.frozenLayers(),
                    config.architecture().layers());
        }
    }

    @Override
    public TransformerWeights weights(boolean refit) {
        return WarmStart.of(
                base,
                split,
                refit,
                config.modelFor(split.dataset()),
                config.featuresOf(split.dataset()),
                request.seed(),
                ComputeDevice.of(request.device()));
    }

    @Override
    public SequenceBatches batches(boolean refit) {
        return SequenceBatches.newerThan(base, how.replay(), split, refit, config);
    }

    @Override
    public TrainingRun.Plan plan(int epochs, int patience) {
        ValidationRanking validation =
                new ValidationRanking(split, judges(), config.architecture().length());
        return new TrainingRun.Plan(epochs, patience, validation, true, frozenLayers(), 0);
    }

    @Override
    public int frozenLayers() {
        return how.frozenLayers();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of(
                "replay", Double.toString(how.replay()),
                "frozen-layers", Integer.toString(how.frozenLayers()));
    }

    /** Users whose validation event is newer than the base; all of them where there is none. */
    private int[] judges() {
        int[] newer = IntStream.of(split.scoredUsers())
                .filter(user -> base.isNewer(split.targetTime(user, Split.VALIDATION)))
                .toArray();
        return newer.length > 0 ? newer : split.scoredUsers();
    }
}
