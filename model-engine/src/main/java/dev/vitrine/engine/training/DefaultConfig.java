package dev.vitrine.engine.training;

import dev.vitrine.engine.data.SequenceDataset;

/** The settings chosen for a data set by its size; measured, see {@code docs/benchmarks.md}. */
final class DefaultConfig {

    /** For shops with many users and short histories. */
    static final TrainingConfig LARGE = new TrainingConfig(64, 1, 1, 50, 64, 0.2, 256, 1024, 1e-3, 0, 5, 200, 20);

    private static final int FEW_EVENTS = 150_000;
    private static final int LONG_HISTORIES = 40;

    private DefaultConfig() {}

    static TrainingConfig of(SequenceDataset dataset) {
        boolean longHistories = dataset.events() > (long) LONG_HISTORIES * dataset.users();
        int length = longHistories ? 200 : 50;
        int layers = longHistories ? 2 : 1;
        int negatives = dataset.events() < FEW_EVENTS ? 1024 : LARGE.negatives();
        return new TrainingConfig(
                LARGE.dimension(),
                layers,
                longHistories ? 2 : 1,
                length,
                LARGE.feedForward(),
                LARGE.dropout(),
                negatives,
                LARGE.batchPositions(),
                LARGE.learningRate(),
                LARGE.weightDecay(),
                LARGE.clipNorm(),
                LARGE.maxEpochs(),
                LARGE.patience());
    }
}
