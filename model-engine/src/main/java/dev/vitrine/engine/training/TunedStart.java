package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.hybrid.ContentMemory;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.LinkedHashMap;
import java.util.Map;

/** A training that goes on from a model: its weights, and the sequences that are newer than it. */
record TunedStart(BaseModel base, FineTuning how, LeaveLastOut split, TrainingConfig config, TrainingRequest request)
        implements GoingOn {

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
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(how.toSettings());
        base.settings().forEach((key, value) -> {
            if (config.items().newItems() && ContentMemory.isOne(key)) {
                settings.put(key, value);
            }
        });
        return settings;
    }
}
