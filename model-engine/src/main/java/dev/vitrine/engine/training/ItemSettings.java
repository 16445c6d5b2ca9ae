package dev.vitrine.engine.training;

import static dev.vitrine.engine.training.SettingValues.require;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.hybrid.ContentMemory;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the model is told of items beside which one it is.
 *
 * @param idDropout share of the items of a step that it is not told which one they are, so that it learns to go by the
 *     rest (Volkovs et al. 2017)
 * @param newItems whether its scores are joined with how like items are to those had, so that items without events find
 *     their place, see {@link dev.vitrine.engine.hybrid.ContentMemory}
 */
public record ItemSettings(
        boolean category, boolean brand, boolean price, boolean text, double idDropout, boolean newItems) {

    static final String CATEGORY = "use-category";
    static final String BRAND = "use-brand";
    static final String PRICE = "use-price";
    static final String TEXT = "use-text";
    static final String ID_DROPOUT = "id-dropout";
    static final String NEW_ITEMS = "new-items";

    static final ItemSettings NOTHING = new ItemSettings(false, false, false, false, 0.2, false);

    public ItemSettings {
        require(idDropout >= 0 && idDropout < 1, ID_DROPOUT, idDropout);
        if (newItems && !(category || brand || price || text)) {
            throw ProblemException.engine("itemInputs.newNeedsOne");
        }
    }

    static ItemSettings from(SettingValues values) {
        return new ItemSettings(
                values.flag(CATEGORY),
                values.flag(BRAND),
                values.flag(PRICE),
                values.flag(TEXT),
                values.number(ID_DROPOUT),
                values.flag(NEW_ITEMS));
    }

    void putInto(Map<String, String> settings) {
        settings.put(CATEGORY, Boolean.toString(category));
        settings.put(BRAND, Boolean.toString(brand));
        settings.put(PRICE, Boolean.toString(price));
        settings.put(TEXT, Boolean.toString(text));
        settings.put(ID_DROPOUT, Double.toString(idDropout));
        settings.put(NEW_ITEMS, Boolean.toString(newItems));
    }

    /** Whether settings ask for anything that must be read of items first. */
    public static boolean areAskedIn(Map<String, String> settings) {
        return Stream.of(CATEGORY, BRAND, PRICE, TEXT)
                .anyMatch(key -> settings.getOrDefault(key, "").strip().equalsIgnoreCase("true"));
    }

    /** Whether a model was to place new items, but was told to stop before it was chosen how. */
    public static boolean lackPlacement(Map<String, String> settings) {
        return "true".equals(settings.get(NEW_ITEMS)) && !settings.containsKey(ContentMemory.WEIGHT);
    }

    /**
     * What another shop's model can be told here: the texts, and those of the rest that are known of any item. How new
     * items are placed was chosen for the other shop.
     */
    ItemSettings inAnotherShop(ItemFeatures known) {
        return new ItemSettings(
                category && known.attribute(ItemFeatures.CATEGORY).isPresent(),
                brand && known.attribute(ItemFeatures.BRAND).isPresent(),
                price && known.attribute(ItemFeatures.PRICE).isPresent(),
                text,
                idDropout,
                false);
    }

    /**
     * Those of the features that are asked for.
     *
     * @throws ProblemException if one of them is not known of any item
     */
    ItemFeatures of(ItemFeatures features) {
        Set<String> names = new LinkedHashSet<>();
        add(
                names,
                category,
                ItemFeatures.CATEGORY,
                features.attribute(ItemFeatures.CATEGORY).isPresent());
        add(
                names,
                brand,
                ItemFeatures.BRAND,
                features.attribute(ItemFeatures.BRAND).isPresent());
        add(
                names,
                price,
                ItemFeatures.PRICE,
                features.attribute(ItemFeatures.PRICE).isPresent());
        add(names, text, ItemFeatures.TEXT, features.text() != null);
        return features.only(names);
    }

    private static void add(Set<String> names, boolean asked, String name, boolean known) {
        if (asked && !known) {
            throw ProblemException.engine("itemInputs.unknown", "use-" + name);
        }
        if (asked) {
            names.add(name);
        }
    }
}
