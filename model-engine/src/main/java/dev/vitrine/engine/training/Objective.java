package dev.vitrine.engine.training;

import static dev.vitrine.engine.training.SettingValues.require;

import java.util.Map;

/**
 * What training makes small.
 *
 * @param calibration of {@link Loss#GBCE}: 0 as with plain binary cross-entropy, 1 for scores that are chances
 * @param negatives items drawn for each batch as wrong answers; all items if there are no more than these
 * @param otherWeight how much predicting an event of another than the target behaviour counts in the loss
 * @param maskShare of the events of a sequence that are hidden in a step, where it is trained {@link Direction both ways}
 */
public record Objective(Loss loss, double calibration, int negatives, double otherWeight, double maskShare) {

    private static final String MASK_SHARE = "mask-share";

    public Objective {
        require(calibration >= 0 && calibration <= 1, "calibration", calibration);
        require(negatives > 0, "negatives", negatives);
        require(otherWeight >= 0, "other-weight", otherWeight);
        require(maskShare > 0 && maskShare < 1, MASK_SHARE, maskShare);
    }

    static Objective from(SettingValues values) {
        return new Objective(
                values.choice("loss", Loss.class),
                values.number("calibration"),
                values.integer("negatives"),
                values.number("other-weight"),
                values.number(MASK_SHARE));
    }

    /** Whether every item is a wrong answer at every position, so that none is drawn. */
    boolean ranksAll(int items) {
        return loss == Loss.SOFTMAX || (items <= negatives && !loss.isBinary());
    }

    void putInto(Map<String, String> settings) {
        settings.put("loss", SettingValues.text(loss));
        settings.put("calibration", Double.toString(calibration));
        settings.put("negatives", Integer.toString(negatives));
        settings.put("other-weight", Double.toString(otherWeight));
        settings.put(MASK_SHARE, Double.toString(maskShare));
    }
}
