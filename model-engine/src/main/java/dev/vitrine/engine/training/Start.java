package dev.vitrine.engine.training;

import dev.vitrine.engine.model.TransformerWeights;
import java.util.Map;

/** Where a training begins: what it starts from and what it is shown. */
interface Start {

    /**
     * Weights to start from; the caller closes them.
     *
     * @param refit whether validation events are trained on
     * @param check asked now and then; throws where the training was called off
     */
    TransformerWeights weights(boolean refit, Runnable check);

    SequenceBatches batches(boolean refit);

    /** A search for the best epoch. */
    TrainingRun.Plan plan(int epochs, int patience);

    /** How many of the lowest layers stay as they are. */
    int frozenLayers();

    /** What was set about it, by key. */
    Map<String, String> settings();
}
