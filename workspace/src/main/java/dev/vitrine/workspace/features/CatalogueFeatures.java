package dev.vitrine.workspace.features;

import dev.vitrine.engine.data.ItemAttribute;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.TextVectors;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.database.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the catalogue says of items as a model takes it. */
public final class CatalogueFeatures {

    /** Price buckets of as many items each. */
    private static final int BUCKETS = 10;

    private record Facts(
            @Nullable String category,
            @Nullable String brand,
            @Nullable Double price) {}

    private final Map<String, Facts> facts = new HashMap<>();
    private final double[] prices; // ascending

    private CatalogueFeatures(Database database) {
        database.scan(
                "SELECT id, category, brand, price FROM item",
                row -> facts.put(row.text(1), new Facts(row.textOrNull(2), row.textOrNull(3), row.numberOrNull(4))));
        prices = facts.values().stream()
                .map(Facts::price)
                .filter(price -> price != null && price > 0)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    /** Attributes of a vocabulary's items, and the vectors of their texts as far as they were made. */
    public static ItemFeatures read(Database database, ItemVocabulary vocabulary) {
        return new ItemFeatures(
                new CatalogueFeatures(database).attributes(vocabulary), new TextVectorTable(database).read(vocabulary));
    }

    /**
     * The same with a product that is not in the catalogue.
     *
     * @param vocabulary that has {@link MadeUpItem#ID}
     * @param vector of its text by the model that made the others; null for none
     */
    public static ItemFeatures read(
            Database database, ItemVocabulary vocabulary, MadeUpItem item, float @Nullable [] vector) {
        CatalogueFeatures catalogue = new CatalogueFeatures(database);
        catalogue.facts.put(MadeUpItem.ID, new Facts(item.category(), item.brand(), item.price()));
        TextVectors text = new TextVectorTable(database).read(vocabulary);
        if (text != null && vector != null) {
            int at = vocabulary.indexOf(MadeUpItem.ID) * text.dimension();
            System.arraycopy(vector, 0, text.values(), at, text.dimension());
        }
        return new ItemFeatures(catalogue.attributes(vocabulary), text);
    }

    /** The words of a category: itself and all above it; where it names several, those of each. */
    public static List<String> levels(@Nullable String category) {
        List<String> levels = new ArrayList<>();
        for (String one : category == null ? new String[0] : category.split("\\|", -1)) {
            String level = one.strip();
            for (int end = level.indexOf(ItemCard.LEVEL); end >= 0; end = level.indexOf(ItemCard.LEVEL, end + 1)) {
                levels.add(level.substring(0, end));
            }
            levels.add(level);
        }
        return levels.stream().filter(level -> !level.isBlank()).distinct().toList();
    }

    private List<ItemAttribute> attributes(ItemVocabulary vocabulary) {
        int items = vocabulary.size();
        return Stream.of(
                        ItemAttribute.of(
                                ItemFeatures.CATEGORY,
                                items,
                                item -> levels(of(vocabulary, item).category())),
                        ItemAttribute.of(
                                ItemFeatures.BRAND,
                                items,
                                item -> brand(of(vocabulary, item).brand())),
                        ItemAttribute.of(
                                ItemFeatures.PRICE,
                                items,
                                item -> bucket(of(vocabulary, item).price())))
                .filter(attribute -> !attribute.isEmpty())
                .toList();
    }

    private Facts of(ItemVocabulary vocabulary, int item) {
        return facts.getOrDefault(vocabulary.idOf(item), new Facts(null, null, null));
    }

    private static List<String> brand(@Nullable String brand) {
        return brand == null || brand.isBlank() ? List.of() : List.of(brand.strip());
    }

    private List<String> bucket(@Nullable Double price) {
        if (price == null || !(price > 0) || prices.length < 2) {
            return List.of();
        }
        int found = Arrays.binarySearch(prices, price);
        int place = found >= 0 ? found : -found - 1;
        // Equal prices share a bucket: the place is that of the first of them.
        while (place > 0 && place < prices.length && prices[place - 1] == price) {
            place--;
        }
        return List.of(String.valueOf(Math.min(BUCKETS, 1 + place * BUCKETS / prices.length)));
    }
}
