package dev.vitrine.engine.baseline;

import java.util.List;

/**
 * A number that a baseline is tuned by.
 *
 * @param initial its value until a better one is found
 * @param candidates tried on the validation split
 */
record Parameter(String key, double initial, List<Double> candidates) {

    Parameter {
        candidates = List.copyOf(candidates);
    }

    static Parameter of(String key, double initial, Double... candidates) {
        return new Parameter(key, initial, List.of(candidates));
    }
}
