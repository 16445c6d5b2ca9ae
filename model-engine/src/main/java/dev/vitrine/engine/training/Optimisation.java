package dev.vitrine.engine.training;

import static dev.vitrine.engine.training.SettingValues.require;

import java.util.Map;

/**
 * How the weights are moved, and until when.
 *
 * @param batchPositions events predicted in one step, whatever the lengths of their sequences
 * @param warmUp steps over which the learning rate rises from nothing to what it is set to
 * @param learningRateDecay by which the learning rate is multiplied after each epoch; 1 to leave it
 * @param weightDecay decoupled from the gradient (AdamW)
 * @param clipNorm the gradient is scaled down to this global norm
 * @param maxEpochs where neither epochs nor minutes are asked for
 * @param validationUsers most users who judge an epoch, drawn evenly over all; 0 for all of them
 * @param patience epochs without a better validation NDCG@10 before training ends
 */
public record Optimisation(
        int batchPositions,
        double learningRate,
        int warmUp,
        double learningRateDecay,
        double weightDecay,
        double clipNorm,
        int maxEpochs,
        int patience,
        int validationUsers) {

    /** Where their number stands among a model's settings. */
    public static final String VALIDATION_USERS = "validation-users";

    public Optimisation {
        require(batchPositions > 0, "batch-positions", batchPositions);
        require(learningRate > 0, "learning-rate", learningRate);
        require(warmUp >= 0, "warm-up", warmUp);
        require(learningRateDecay > 0 && learningRateDecay <= 1, "learning-rate-decay", learningRateDecay);
        require(weightDecay >= 0, "weight-decay", weightDecay);
        require(clipNorm > 0, "clip-norm", clipNorm);
        require(maxEpochs > 0, "max-epochs", maxEpochs);
        require(patience > 0, "patience", patience);
        require(validationUsers >= 0, VALIDATION_USERS, validationUsers);
    }

    static Optimisation from(SettingValues values) {
        return new Optimisation(
                values.integer("batch-positions"),
                values.number("learning-rate"),
                values.integer("warm-up"),
                values.number("learning-rate-decay"),
                values.number("weight-decay"),
                values.number("clip-norm"),
                values.integer("max-epochs"),
                values.integer("patience"),
                values.integer(VALIDATION_USERS));
    }

    void putInto(Map<String, String> settings) {
        settings.put("batch-positions", Integer.toString(batchPositions));
        settings.put("learning-rate", Double.toString(learningRate));
        settings.put("warm-up", Integer.toString(warmUp));
        settings.put("learning-rate-decay", Double.toString(learningRateDecay));
        settings.put("weight-decay", Double.toString(weightDecay));
        settings.put("clip-norm", Double.toString(clipNorm));
        settings.put("max-epochs", Integer.toString(maxEpochs));
        settings.put("patience", Integer.toString(patience));
        settings.put(VALIDATION_USERS, Integer.toString(validationUsers));
    }

    /**
     * The learning rate of a step.
     *
     * @param epoch from 1
     * @param step since training began, from 1
     */
    double learningRate(int epoch, int step) {
        double risen = warmUp == 0 ? 1 : Math.min(1, (double) step / warmUp);
        return learningRate * risen * Math.pow(learningRateDecay, epoch - 1);
    }
}
