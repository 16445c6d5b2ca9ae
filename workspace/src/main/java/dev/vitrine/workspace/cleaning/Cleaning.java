package dev.vitrine.workspace.cleaning;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.database.InteractionFlags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a shop's stored interactions under cleaning rules, one rule after the other. */
final class Cleaning {

    private final StoredShop shop;
    private final StoredEvents events;
    private final CleaningRules rules;
    private final int[] standsFor;
    private final LeftEvents left;
    private final List<Remaining.Taken> taken = new ArrayList<>();
    private Size size;

    private Cleaning(StoredShop shop, CleaningRules rules) {
        this.shop = shop;
        this.rules = rules;
        this.events = shop.events();
        this.standsFor = IntStream.range(0, shop.itemRoom()).toArray();
        this.left = new LeftEvents(events, standsFor, rules);
        this.size = left.size();
    }

    static Cleaned run(StoredShop shop, CleaningRules rules, Progress progress) {
        Cleaning cleaning = new Cleaning(shop, rules);
        Size stored = cleaning.size;
        for (CleaningRule rule : CleaningRule.values()) {
            progress.throwIfCancelled();
            cleaning.apply(rule);
        }
        Remaining remaining = new Remaining(stored, cleaning.size, cleaning.left.sequenceEvents(), cleaning.taken);
        return new Cleaned(shop.events(), cleaning.left.bits(), cleaning.standsFor, remaining);
    }

    private void apply(CleaningRule rule) {
        Size before = size;
        act(rule);
        boolean changed = rule == CleaningRule.CASE || left.bits().cardinality() != before.interactions();
        size = changed ? left.size() : before;
        taken.add(new Remaining.Taken(rule, before.minus(size)));
    }

    private void act(CleaningRule rule) {
        switch (rule) {
            case RETURNS -> returns();
            case QUANTITY -> quantities();
            case PRICE -> prices();
            case DUPLICATES -> dropFlagged(CleaningSetting.DUPLICATES, InteractionFlags.DUPLICATE);
            case MISSING_IDS -> missingIds();
            case NO_PRODUCTS -> noProducts();
            case CASE -> joinCase();
            case WEIGHTS -> weights();
            case VALUES -> values();
            case BOTS -> new Bots(left).drop(rules);
            case LENGTH -> new Core(left, shop.itemRoom()).drop(rules);
            case SESSION -> {
                // Joins neighbours where sequences are made, and takes none away.
            }
        }
    }

    private void returns() {
        if (rules.is(CleaningSetting.RETURNS, "match")) {
            new ReturnedPurchases(left, rules).drop();
        }
        dropFlagged(CleaningSetting.RETURNS, InteractionFlags.CANCELLED);
    }

    /** Unless they are to be kept. */
    private void dropFlagged(CleaningSetting setting, int flag) {
        if (!rules.is(setting, "keep")) {
            left.dropIf(event -> (events.flags(event) & flag) != 0);
        }
    }

    private void quantities() {
        dropFlagged(CleaningSetting.QUANTITY_NOT_POSITIVE, InteractionFlags.QUANTITY_NOT_POSITIVE);
        dropOutside(CleaningSetting.QUANTITY_LEAST, CleaningSetting.QUANTITY_MOST, events::quantity);
    }

    private void prices() {
        dropFlagged(CleaningSetting.PRICE_NOT_POSITIVE, InteractionFlags.PRICE_NOT_POSITIVE);
        dropOutside(CleaningSetting.PRICE_LEAST, CleaningSetting.PRICE_MOST, events::price);
    }

    /** What has no number is not outside. */
    private void dropOutside(CleaningSetting least, CleaningSetting most, IntToDoubleFunction number) {
        Double low = rules.number(least);
        Double high = rules.number(most);
        if (low != null || high != null) {
            left.dropIf(event -> isOutside(number.applyAsDouble(event), low, high));
        }
    }

    private static boolean isOutside(double number, @Nullable Double low, @Nullable Double high) {
        return (low != null && number < low) || (high != null && number > high);
    }

    private void missingIds() {
        List<String> ids = rules.list(CleaningSetting.MISSING_IDS);
        if (!ids.isEmpty()) {
            Set<Integer> shoppers = shop.shoppers(ids);
            for (int shopper = 0; shopper < events.shoppers(); shopper++) {
                if (shoppers.contains(events.shopperKey(shopper))) {
                    left.dropShopper(shopper);
                }
            }
            dropItems(shop.items(ids));
        }
    }

    private void noProducts() {
        List<String> ids = rules.list(CleaningSetting.NO_PRODUCTS);
        if (!ids.isEmpty()) {
            dropItems(shop.items(ids));
        }
    }

    private void dropItems(Set<Integer> keys) {
        boolean[] wrong = new boolean[shop.itemRoom()];
        keys.forEach(key -> wrong[key] = true);
        left.dropIf(event -> wrong[events.item(event)]);
    }

    private void joinCase() {
        if (rules.is(CleaningSetting.CASE, "join")) {
            new CaseTwins(shop, left).join(standsFor);
        }
    }

    private void weights() {
        List<String> without = rules.weights().entrySet().stream()
                .filter(weight -> weight.getValue() == 0)
                .map(weight -> weight.getKey())
                .toList();
        if (!without.isEmpty()) {
            left.dropIf(event -> without.contains(shop.behaviour(events.behaviour(event))));
        }
    }

    private void values() {
        Double least = rules.number(CleaningSetting.VALUE_LEAST);
        if (least != null && events.haveValues()) {
            ValueScale scale = ValueScale.of(events, rules);
            for (int shopper = 0; shopper < events.shoppers(); shopper++) {
                int key = events.shopperKey(shopper);
                left.dropIf(shopper, event -> scale.of(key, events.value(event)) < least);
            }
        }
    }
}
