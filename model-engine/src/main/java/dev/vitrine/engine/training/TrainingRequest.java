package dev.vitrine.engine.training;

import dev.vitrine.engine.device.ComputeDevice;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a training run is asked for.
 *
 * @param settings overrides by key, see {@link TrainingConfig#keys()}; the rest is chosen by the size of the data
 * @param epochs exactly so many; null with {@code minutes} null too for early stopping
 * @param minutes time budget; null for none
 * @param seed of all randomness
 * @param threads for the work within one operation
 * @param device see {@link ComputeDevice#of}
 * @param refit whether the model kept is fitted on the validation events too
 * @param memory whether the Transformer is joined with a {@link dev.vitrine.engine.hybrid.Memory}
 * @param fineTuning how to go on from a model that there is; null to begin anew
 */
public record TrainingRequest(
        Map<String, String> settings,
        @Nullable Integer epochs,
        @Nullable Double minutes,
        long seed,
        int threads,
        String device,
        boolean refit,
        boolean memory,
        @Nullable FineTuning fineTuning) {

    public TrainingRequest {
        settings = Map.copyOf(settings);
        if (epochs != null && epochs < 1) {
            throw new IllegalArgumentException("epochs must be positive");
        }
        if (minutes != null && !(minutes > 0)) {
            throw new IllegalArgumentException("minutes must be positive");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be positive");
        }
    }

    /** One that begins anew. */
    public TrainingRequest(
            Map<String, String> settings,
            @Nullable Integer epochs,
            @Nullable Double minutes,
            long seed,
            int threads,
            String device,
            boolean refit,
            boolean memory) {
        this(settings, epochs, minutes, seed, threads, device, refit, memory, null);
    }

    /** Everything by default, one seed, one thread: reproducible to the bit. */
    public static TrainingRequest reproducible(long seed) {
        return new TrainingRequest(Map.of(), null, null, seed, 1, ComputeDevice.CPU.id(), false, false);
    }

    public TrainingRequest withSettings(Map<String, String> other) {
        return new TrainingRequest(other, epochs, minutes, seed, threads, device, refit, memory, fineTuning);
    }

    public TrainingRequest withFineTuning(FineTuning other) {
        return new TrainingRequest(settings, epochs, minutes, seed, threads, device, refit, memory, other);
    }

    public TrainingRequest withEpochs(int count) {
        return new TrainingRequest(settings, count, minutes, seed, threads, device, refit, memory, fineTuning);
    }
}
