package dev.vitrine.sample.simulation;

import dev.vitrine.sample.Dice;
import dev.vitrine.sample.shop.Item;
import dev.vitrine.sample.shop.PriceBand;
import dev.vitrine.sample.shop.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stays the same about a shopper.
 *
 * @param band of prices that the shopper likes
 * @param favouriteBrands by group of brands; empty for a shopper without loyalty
 * @param areaWeights how much each area of the assortment draws, in the order of {@link Shop#areas()}
 */
public record Taste(PriceBand band, Map<String, String> favouriteBrands, List<Double> areaWeights) {

    private static final double LOYAL_SHARE = 0.6;
    private static final double FIRST_AREA = 8;
    private static final double SECOND_AREA = 3;
    private static final List<PriceBand> BANDS = List.of(PriceBand.LOW, PriceBand.MIDDLE, PriceBand.HIGH);
    private static final double[] BAND_SHARES = {0.35, 0.4, 0.25};
    private static final double[] BAND_FACTORS = {7, 1, 0.2};

    public Taste {
        favouriteBrands = Map.copyOf(favouriteBrands);
        areaWeights = List.copyOf(areaWeights);
    }

    static Taste draw(Shop shop, Dice dice) {
        PriceBand band = BANDS.get(dice.pick(BAND_SHARES));
        Map<String, String> favourites = new HashMap<>();
        boolean loyal = dice.chance(LOYAL_SHARE);
        for (String group : List.of("outdoor", "bike", "garden", "home")) {
            List<String> brands = shop.items().stream()
                    .filter(item -> item.subcategory().group().equals(group))
                    .map(item -> item.brand().english())
                    .distinct()
                    .sorted()
                    .toList();
            String brand = dice.pick(brands);
            if (loyal) {
                favourites.put(group, brand);
            }
        }
        Double[] weights = new Double[shop.areas().size()];
        java.util.Arrays.fill(weights, 1.0);
        weights[dice.below(weights.length)] = SECOND_AREA;
        weights[dice.below(weights.length)] = FIRST_AREA;
        return new Taste(band, favourites, List.of(weights));
    }

    double bandFactor(Item item) {
        return BAND_FACTORS[band.distance(item.band())];
    }

    boolean isFavourite(Item item) {
        return item.brand()
                .english()
                .equals(favouriteBrands.get(item.subcategory().group()));
    }
}
