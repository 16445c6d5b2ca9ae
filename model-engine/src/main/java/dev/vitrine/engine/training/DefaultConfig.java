package dev.vitrine.engine.training;

import dev.vitrine.engine.data.SequenceDataset;
import java.util.Map;

/** The settings chosen for a data set by its size; measured, see {@code docs/benchmarks.md}. */
final class DefaultConfig {

    /** For shops with many users and short histories. */
    static final TrainingConfig LARGE = new TrainingConfig(
            new Architecture(64, 1, 1, 50, 64, 0.4, Blocks.SASREC, true, false, Direction.CAUSAL),
            new Objective(Loss.SAMPLED_SOFTMAX, 0.75, 1024, 1, 0.2),
            new Optimisation(1024, 1e-3, 0, 1, 0, 5, 200, 20, 0),
            ItemSettings.NOTHING);

    static final Map<String, String> LARGE_SETTINGS = LARGE.toSettings();

    /** Few events make few steps an epoch: smaller batches and longer steps make up for it. */
    private static final Map<String, String> FOR_FEW_EVENTS = Map.of(
            "layers", "2",
            "dropout", "0.35",
            "heads", "2",
            "negatives", "1024",
            "batch-positions", "512",
            "learning-rate", "0.003",
            "max-epochs", "100",
            "patience", "10");

    /** A model that is gone on from needs few epochs, of steps as it is set, whatever it was gone on from before. */
    private static final Map<String, String> FOR_FINE_TUNING =
            Map.of("max-epochs", "30", "patience", "3", "learning-rate-decay", "1.0");

    /** Newer events alone are best learned in ever smaller steps, which leave judgements half learned. */
    private static final Map<String, String> FOR_NEWER_EVENTS =
            Map.of("max-epochs", "8", "patience", "4", "learning-rate-decay", "0.75");

    private static final int FEW_EVENTS = 150_000;

    /** Where most events are looks, the purchase that is asked for should still decide. */
    private static final String OTHER_WEIGHT = "0.5";

    private static final int LONG_HISTORIES = 40;
    private static final String LONG = "200";

    private DefaultConfig() {}

    /** What a training from a model of the same shop ends by. */
    static Map<String, String> goingOn(FineTuning how) {
        return how.learnsNewerEventsAlone() ? FOR_NEWER_EVENTS : FOR_FINE_TUNING;
    }

    static TrainingConfig of(SequenceDataset dataset) {
        TrainingConfig config = LARGE.withSettings(Map.of("other-weight", OTHER_WEIGHT));
        if (dataset.events() < FEW_EVENTS) {
            config = config.withSettings(FOR_FEW_EVENTS);
        }
        if (dataset.events() > (long) LONG_HISTORIES * dataset.users()) {
            config = config.withSettings(Map.of("length", LONG));
        }
        return config;
    }
}
