package dev.vitrine.engine.baseline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One value for each parameter of a baseline, in the parameters' order. */
record Values(Map<String, Double> byKey) {

    double get(String key) {
        return Objects.requireNonNull(byKey.get(key), key);
    }

    Values with(String key, double value) {
        Map<String, Double> changed = new LinkedHashMap<>(byKey);
        changed.put(key, value);
        return new Values(changed);
    }

    /** As a person would write them: whole numbers without a fraction. */
    Map<String, String> asText() {
        Map<String, String> text = new LinkedHashMap<>();
        byKey.forEach((key, value) ->
                text.put(key, value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value)));
        return text;
    }
}
