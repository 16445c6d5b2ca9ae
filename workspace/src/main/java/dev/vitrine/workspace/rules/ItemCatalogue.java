package dev.vitrine.workspace.rules;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.rules.condition.Category;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The items that rules act on, by index: a model's own from 1 in the order of its vocabulary, then those that only the
 * catalogue knows, which no ranking holds but a pin may show.
 */
public final class ItemCatalogue {

    private static final int NO_KEY = -1;

    private final List<ItemCard> cards;
    private final Map<String, Integer> indices;
    private final int ranked;
    private final int[][] levels;
    private final int[] brands;

    private ItemCatalogue(List<ItemCard> cards, Map<String, Integer> indices, int ranked) {
        this.cards = cards;
        this.indices = indices;
        this.ranked = ranked;
        this.levels = new int[cards.size() + 1][];
        this.brands = new int[cards.size() + 1];
        number();
    }

    /** @param vocabulary ids of the model's items, in order */
    public static ItemCatalogue of(List<String> vocabulary, List<ItemCard> catalogue) {
        Map<String, ItemCard> byId = new HashMap<>(2 * catalogue.size());
        catalogue.forEach(card -> byId.put(card.id(), card));
        List<ItemCard> cards = new ArrayList<>();
        Map<String, Integer> indices = new HashMap<>();
        for (String id : vocabulary) {
            ItemCard known = byId.remove(id);
            cards.add(known == null ? unknown(id) : known);
            indices.put(id, cards.size());
        }
        for (ItemCard card : catalogue) {
            if (byId.containsKey(card.id())) {
                cards.add(card);
                indices.put(card.id(), cards.size());
            }
        }
        return new ItemCatalogue(cards, indices, vocabulary.size());
    }

    private static ItemCard unknown(String id) {
        return new ItemCard(NO_KEY, id, id, null, null, null, null, null, null, null, null);
    }

    /** Gives categories and brands numbers, which are compared faster than texts; 0 for what is unknown. */
    private void number() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int item = 1; item <= cards.size(); item++) {
            ItemCard card = card(item);
            levels[item] = card.category() == null ? new int[0] : levels(card.category(), numbers);
            brands[item] = card.brand() == null ? 0 : number("brand " + card.brand(), numbers);
        }
    }

    private static int[] levels(String category, Map<String, Integer> numbers) {
        StringBuilder path = new StringBuilder("category");
        return Category.levels(category).stream()
                .mapToInt(
                        level -> number(path.append('\n').append(level.strip()).toString(), numbers))
                .toArray();
    }

    private static int number(String text, Map<String, Integer> numbers) {
        return numbers.computeIfAbsent(text, each -> numbers.size() + 1);
    }

    /** How many items there are; the last index. */
    public int size() {
        return cards.size();
    }

    /** How many of them a model ranks; the last index of those. */
    public int ranked() {
        return ranked;
    }

    public ItemCard card(int item) {
        return cards.get(item - 1);
    }

    /** Whether something holds of at least one item. */
    public boolean any(Predicate<ItemCard> condition) {
        return cards.stream().anyMatch(condition);
    }

    /** The item's index; 0 if there is no such item. */
    public int indexOf(String id) {
        return indices.getOrDefault(id, 0);
    }

    /** Which items belong together: equal numbers of equal things, 0 for what is unknown. */
    int group(int item, Group by) {
        int[] path = levels[item];
        return switch (by) {
            case CATEGORY -> path.length == 0 ? 0 : path[path.length - 1];
            case TOP_CATEGORY -> path.length == 0 ? 0 : path[0];
            case BRAND -> brands[item];
        };
    }

    /**
     * How alike two items are, 0 to 1: four parts for the levels of the category that they share, one for the brand.
     */
    public double similarity(int item, int other) {
        int[] one = levels[item];
        int[] two = levels[other];
        int shared = Arrays.mismatch(one, two);
        int longest = Math.max(one.length, two.length);
        double category = longest == 0 ? 0 : (double) (shared < 0 ? longest : shared) / longest;
        boolean sameBrand = brands[item] != 0 && brands[item] == brands[other];
        return 0.8 * category + (sameBrand ? 0.2 : 0);
    }

    /** Whether fewer than so many are known to be in stock. */
    public boolean isSoldOut(int item, int least) {
        Integer stock = card(item).stock();
        return stock != null && stock < least;
    }

    /** Days since launch on a day, both in UTC; null where it is unknown or was not yet. */
    @Nullable
    Integer age(int item, long epochDay) {
        Long launched = card(item).launched();
        if (launched == null) {
            return null;
        }
        long days = epochDay - Math.floorDiv(launched, 86_400_000L);
        return days < 0 ? null : (int) days;
    }
}
