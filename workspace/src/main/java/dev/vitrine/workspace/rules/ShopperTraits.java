package dev.vitrine.workspace.rules;

import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What more is known of a shopper than counts.
 *
 * @param spent what the purchases cost at the catalogue's prices; null where no price is known
 * @param eventsIn events by the category of their item
 * @param attributes what files of shoppers say, by the name of the column in lower case
 * @param segments whether a shopper is in the segment of a name
 */
public record ShopperTraits(
        @Nullable Double spent,
        Map<String, Integer> eventsIn,
        Map<String, String> attributes,
        BiPredicate<String, ShopperFacts> segments) {

    public static final ShopperTraits NONE = new ShopperTraits(null, Map.of(), Map.of(), (name, facts) -> false);

    public ShopperTraits {
        eventsIn = Map.copyOf(eventsIn);
        attributes = Map.copyOf(attributes);
    }
}
