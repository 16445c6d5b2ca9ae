package dev.vitrine.engine.training;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.model.TransformerConfig;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Everything about a Transformer and its training that can be set; see {@link #forData} for what is chosen otherwise.
 *
 * @param dimension of the hidden vectors
 * @param length most events read of a history, the latest ones
 * @param feedForward dimension of the hidden layer in each block
 * @param dropout share of values dropped
 * @param negatives items drawn for each batch as wrong answers; all items if there are no more than these
 * @param batchPositions events predicted in one step, whatever the lengths of their sequences
 * @param otherWeight how much predicting an event of another than the target behaviour counts in the loss
 * @param weightDecay decoupled from the gradient (AdamW)
 * @param clipNorm the gradient is scaled down to this global norm
 * @param maxEpochs where neither epochs nor minutes are asked for
 * @param patience epochs without a better validation NDCG@10 before training ends
 */
public record TrainingConfig(
        int dimension,
        int layers,
        int heads,
        int length,
        int feedForward,
        double dropout,
        int negatives,
        int batchPositions,
        double otherWeight,
        double learningRate,
        double weightDecay,
        double clipNorm,
        int maxEpochs,
        int patience) {

    public TrainingConfig {
        require(dimension > 0, "dimension", dimension);
        require(layers > 0, "layers", layers);
        require(heads > 0 && dimension % heads == 0, "heads", heads);
        require(length > 0, "length", length);
        require(feedForward > 0, "feed-forward", feedForward);
        require(dropout >= 0 && dropout < 1, "dropout", dropout);
        require(negatives > 0, "negatives", negatives);
        require(batchPositions > 0, "batch-positions", batchPositions);
        require(otherWeight >= 0, "other-weight", otherWeight);
        require(learningRate > 0, "learning-rate", learningRate);
        require(weightDecay >= 0, "weight-decay", weightDecay);
        require(clipNorm > 0, "clip-norm", clipNorm);
        require(maxEpochs > 0, "max-epochs", maxEpochs);
        require(patience > 0, "patience", patience);
    }

    /** What suits a data set of this size. */
    public static TrainingConfig forData(SequenceDataset dataset) {
        return DefaultConfig.of(dataset);
    }

    /** The names of all settings. */
    public static Set<String> keys() {
        return DefaultConfig.LARGE.toSettings().keySet();
    }

    /**
     * Checks overrides before anything is started.
     *
     * @throws ProblemException if a key is unknown or a value impossible
     */
    public static void check(Map<String, String> overrides) {
        DefaultConfig.LARGE.withSettings(overrides);
    }

    /** All settings, by key, in a fixed order. */
    public Map<String, String> toSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("dimension", Integer.toString(dimension));
        settings.put("layers", Integer.toString(layers));
        settings.put("heads", Integer.toString(heads));
        settings.put("length", Integer.toString(length));
        settings.put("feed-forward", Integer.toString(feedForward));
        settings.put("dropout", Double.toString(dropout));
        settings.put("negatives", Integer.toString(negatives));
        settings.put("batch-positions", Integer.toString(batchPositions));
        settings.put("other-weight", Double.toString(otherWeight));
        settings.put("learning-rate", Double.toString(learningRate));
        settings.put("weight-decay", Double.toString(weightDecay));
        settings.put("clip-norm", Double.toString(clipNorm));
        settings.put("max-epochs", Integer.toString(maxEpochs));
        settings.put("patience", Integer.toString(patience));
        return settings;
    }

    /**
     * The same with some settings changed; a feed-forward dimension that is not set follows the dimension.
     *
     * @throws ProblemException if a key is unknown or a value impossible
     */
    public TrainingConfig withSettings(Map<String, String> overrides) {
        Map<String, String> settings = toSettings();
        if (overrides.containsKey("dimension")) {
            settings.put("feed-forward", overrides.get("dimension"));
        }
        overrides.forEach((key, value) -> {
            if (settings.put(key, value) == null) {
                throw ProblemException.engine("settings.unknown", key, String.join(", ", keys()));
            }
        });
        return fromSettings(settings);
    }

    /**
     * Reads what {@link #toSettings} wrote.
     *
     * @throws ProblemException if a value is impossible
     */
    public static TrainingConfig fromSettings(Map<String, String> settings) {
        return new TrainingConfig(
                integer(settings, "dimension"),
                integer(settings, "layers"),
                integer(settings, "heads"),
                integer(settings, "length"),
                integer(settings, "feed-forward"),
                number(settings, "dropout"),
                integer(settings, "negatives"),
                integer(settings, "batch-positions"),
                number(settings, "other-weight"),
                number(settings, "learning-rate"),
                number(settings, "weight-decay"),
                number(settings, "clip-norm"),
                integer(settings, "max-epochs"),
                integer(settings, "patience"));
    }

    /** The shape of the model these settings make for a data set. */
    public TransformerConfig modelFor(SequenceDataset dataset) {
        String target = dataset.options().targetBehaviour();
        int types = dataset.behaviourTypes().size();
        return new TransformerConfig(
                dataset.vocabulary().size(),
                Math.max(1, types),
                target == null ? -1 : dataset.behaviourTypes().indexOf(target),
                dimension,
                layers,
                heads,
                length,
                feedForward,
                dropout);
    }

    private static int integer(Map<String, String> settings, String key) {
        double value = number(settings, key);
        require(value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE, key, value);
        return (int) value;
    }

    private static double number(Map<String, String> settings, String key) {
        String value = settings.getOrDefault(key, "");
        try {
            return Double.parseDouble(value.strip());
        } catch (NumberFormatException e) {
            throw ProblemException.engine("settings.outOfRange", key, value);
        }
    }

    private static void require(boolean condition, String key, Number value) {
        if (!condition) {
            throw ProblemException.engine("settings.outOfRange", key, value.toString());
        }
    }
}
