package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.hybrid.ContentMemory;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** A training that goes on from a model: its weights, and the sequences that are newer than it. */
record TunedStart(BaseModel base, FineTuning how, LeaveLastOut split, TrainingConfig config, TrainingRequest request)
        implements Start {

    TunedStart {
        how.requireLayers(config.architecture().layers());
        if (config.items().newItems() && !base.settings().containsKey(ContentMemory.WEIGHT)) {
            throw ProblemException.engine("itemInputs.newWithoutBase");
        }
    }

    @Override
    public TransformerWeights weights(boolean refit, Runnable check) {
        return WarmStart.of(
                base,
                split,
                refit,
                config.modelFor(split.dataset()),
                config.featuresOf(split.dataset()),
                request.seed(),
                ComputeDevice.of(request.device()),
                check);
    }

    @Override
    public SequenceBatches batches(boolean refit) {
        return SequenceBatches.goingOn(base, how, split, refit, config);
    }

    @Override
    public TrainingRun.Plan plan(int epochs, int patience) {
        ValidationRanking validation = new ValidationRanking(split, judges(), config);
        return new TrainingRun.Plan(epochs, patience, validation, true, frozenLayers(), 0);
    }

    @Override
    public int frozenLayers() {
        return how.frozenLayers();
    }

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(how.toSettings());
        base.settings().forEach((key, value) -> {
            if (config.items().newItems() && ContentMemory.isOne(key)) {
                settings.put(key, value);
            }
        });
        return settings;
    }

    /** Users who are asked for, or whose validation event is newer than the base; all of them where there is none. */
    private int[] judges() {
        int[] judges = IntStream.of(split.scoredUsers()).filter(this::judges).toArray();
        return judges.length > 0 ? judges : split.scoredUsers();
    }

    private boolean judges(int user) {
        return how.userKeys().isEmpty()
                ? base.isNewer(split.targetTime(user, Split.VALIDATION))
                : how.isAsked(split.dataset(), user);
    }
}
