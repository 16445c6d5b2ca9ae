package dev.vitrine.sample.shop;

import dev.vitrine.sample.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Fills the hand-written assortment with products: five of a group's brands in each subcategory, two items each. */
final class ShopBuilder {

    private static final int ITEMS_PER_SUBCATEGORY = 10;
    private static final List<PriceBand> BANDS = List.of(
            PriceBand.LOW,
            PriceBand.MIDDLE,
            PriceBand.LOW,
            PriceBand.HIGH,
            PriceBand.MIDDLE,
            PriceBand.HIGH,
            PriceBand.LOW,
            PriceBand.MIDDLE,
            PriceBand.MIDDLE,
            PriceBand.HIGH);
    private static final int SHOP_PART = 1;
    private static final int PERCENT_LAUNCHED_LATELY = 6;
    private static final int PERCENT_LAUNCHED_EARLIER = 8;
    private static final int FIRST_LATE_DAY = 150;
    private static final int LAST_LATE_DAY = 171;

    private final Assortment assortment;
    private final Dice dice;

    ShopBuilder(Assortment assortment, long seed) {
        this.assortment = assortment;
        this.dice = Dice.of(seed, SHOP_PART, 0);
    }

    Shop build() {
        List<Draft> drafts = new ArrayList<>();
        assortment.subcategories().forEach(subcategory -> drafts.addAll(draftsOf(subcategory)));
        // Ids must not tell what belongs together, since equal scores are broken by the order of items.
        dice.shuffle(drafts);
        List<Item> items = new ArrayList<>();
        for (Draft draft : drafts) {
            items.add(item(items.size(), draft));
        }
        return new Shop(items, assortment.missions(), assortment.subcategories().size());
    }

    private record Draft(
            Subcategory subcategory, int place, Words brand, Words model, PriceBand band, Words variant, int rank) {}

    private List<Draft> draftsOf(Subcategory subcategory) {
        List<Words> brands = shuffled(known(assortment.brands().get(subcategory.group())));
        List<Words> models = shuffled(known(assortment.models().get(subcategory.group())));
        List<Integer> ranks = new ArrayList<>();
        for (int index = 0; index < ITEMS_PER_SUBCATEGORY; index++) {
            ranks.add(index);
        }
        dice.shuffle(ranks);
        List<Draft> drafts = new ArrayList<>();
        for (int index = 0; index < ITEMS_PER_SUBCATEGORY; index++) {
            drafts.add(new Draft(
                    subcategory,
                    index,
                    brands.get(index / 2),
                    models.get(index),
                    BANDS.get(index),
                    dice.pick(subcategory.variants()),
                    ranks.get(index)));
        }
        return drafts;
    }

    private Item item(int index, Draft draft) {
        Subcategory subcategory = draft.subcategory();
        return new Item(
                index,
                String.format(java.util.Locale.ROOT, "P%04d", index + 1),
                title(draft),
                draft.brand(),
                subcategory,
                draft.place(),
                draft.band(),
                cents(subcategory, draft.band()),
                stock(),
                launchDay(),
                1.0 / (draft.rank() + 2));
    }

    private static Words title(Draft draft) {
        Words noun = draft.subcategory().noun();
        return new Words(
                draft.brand().english() + " " + draft.model().english() + " " + noun.english() + ", "
                        + draft.variant().english(),
                draft.brand().chinese() + "「" + draft.model().chinese() + "」" + noun.chinese() + " "
                        + draft.variant().chinese());
    }

    /** Prices end as a shop's do: .90 below 100, whole euros with a 9 above. */
    private int cents(Subcategory subcategory, PriceBand band) {
        int euros = Math.max(2, subcategory.euros() * band.percent() * dice.between(90, 110) / 10_000);
        return euros < 100 ? euros * 100 + 90 : (euros / 10 * 10 + 9) * 100;
    }

    private int stock() {
        return dice.chance(0.03) ? 0 : dice.between(3, 140);
    }

    private int launchDay() {
        int percent = dice.below(100);
        if (percent < PERCENT_LAUNCHED_LATELY) {
            return dice.between(FIRST_LATE_DAY, LAST_LATE_DAY);
        }
        if (percent < PERCENT_LAUNCHED_LATELY + PERCENT_LAUNCHED_EARLIER) {
            return dice.between(10, FIRST_LATE_DAY - 1);
        }
        return -dice.between(20, 900);
    }

    private List<Words> shuffled(List<Words> words) {
        List<Words> copy = new ArrayList<>(words);
        dice.shuffle(copy);
        return copy;
    }

    private static List<Words> known(@org.jspecify.annotations.Nullable List<Words> words) {
        return Objects.requireNonNull(words, "a subcategory names a group without brands or models");
    }
}
