package dev.vitrine.engine.training;

/**
 * How training goes on from a model that there is, on events that are newer than those it was fitted on.
 *
 * @param checkpoint folder of the model gone on from
 * @param replay share of older sequences among those trained on, against forgetting; 0 to below 1
 * @param frozenLayers how many of the lowest layers stay as they are
 */
public record FineTuning(String checkpoint, double replay, int frozenLayers) {

    /** What is replayed where nothing else is asked for; measured, see {@code docs/benchmarks.md}. */
    public static final double DEFAULT_REPLAY = 0.2;

    public FineTuning {
        if (!(replay >= 0 && replay < 1)) {
            throw new IllegalArgumentException("replay must be at least 0 and below 1");
        }
        if (frozenLayers < 0) {
            throw new IllegalArgumentException("frozen layers must not be negative");
        }
    }
}
