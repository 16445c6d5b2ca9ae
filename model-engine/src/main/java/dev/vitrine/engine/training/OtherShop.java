package dev.vitrine.engine.training;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The shop whose model a training goes on from, where it is not the one trained on: what hangs on the products of that
 * shop stays there.
 *
 * @param shop name of the shop, as a person knows it
 * @param model name of its model there
 * @param fingerprint of the data set which that model was fitted on
 */
public record OtherShop(String shop, String model, String fingerprint) {

    private static final String SHOP = "other-shop";
    private static final String MODEL = "other-shop-model";
    private static final String DATA = "other-shop-data";

    /** What the settings of a model say; empty for one that did not begin with another shop's. */
    public static Optional<OtherShop> in(Map<String, String> settings) {
        return settings.containsKey(MODEL)
                ? Optional.of(new OtherShop(
                        settings.getOrDefault(SHOP, ""),
                        settings.getOrDefault(MODEL, ""),
                        settings.getOrDefault(DATA, "")))
                : Optional.empty();
    }

    Map<String, String> toSettings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(SHOP, shop);
        settings.put(MODEL, model);
        settings.put(DATA, fingerprint);
        return settings;
    }
}
