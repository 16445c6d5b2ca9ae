package dev.vitrine.engine.training;

import static dev.vitrine.engine.training.SettingValues.require;

import java.util.Map;

/**
 * What training makes small.
 *
 * @param negatives items drawn for each batch as wrong answers; all items if there are no more than these
 * @param otherWeight how much predicting an event of another than the target behaviour counts in the loss
 */
public record Objective(int negatives, double otherWeight) {

    public Objective {
        require(negatives > 0, "negatives", negatives);
        require(otherWeight >= 0, "other-weight", otherWeight);
    }

    static Objective from(SettingValues values) {
        return new Objective(values.integer("negatives"), values.number("other-weight"));
    }

    void putInto(Map<String, String> settings) {
        settings.put("negatives", Integer.toString(negatives));
        settings.put("other-weight", Double.toString(otherWeight));
    }
}
