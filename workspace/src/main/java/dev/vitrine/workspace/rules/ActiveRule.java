package dev.vitrine.workspace.rules;

import dev.vitrine.workspace.rules.condition.Condition;
import dev.vitrine.workspace.rules.condition.ConditionException;
import dev.vitrine.workspace.rules.condition.Field;
import dev.vitrine.workspace.rules.condition.Scope;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** A rule that is switched on, read and ready to be asked; the items it acts on are found once and kept. */
final class ActiveRule {

    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final int place;
    private final Rule rule;
    private final ItemCatalogue catalogue;
    private final Condition items;
    private final Condition when;
    private final Map<LocalDate, BitSet> found = new HashMap<>();

    /** @param place of the rule in its set, from 0 */
    ActiveRule(int place, Rule rule, ItemCatalogue catalogue) {
        this.place = place;
        this.rule = rule;
        this.catalogue = catalogue;
        this.items = read(rule.items(), Scope.ITEM, rule.name());
        this.when = read(rule.when(), Scope.WHEN, rule.name());
    }

    int place() {
        return place;
    }

    String name() {
        return rule.name();
    }

    Action action() {
        return rule.action();
    }

    boolean isFor(ShopperFacts shopper) {
        return when.isEmpty() || when.holds(new ShopperSubject(shopper));
    }

    /** The items it acts on. */
    BitSet items(LocalDate today) {
        return found.computeIfAbsent(dependsOnDay() ? today : ANY_DAY, this::find);
    }

    private boolean dependsOnDay() {
        return rule.action() instanceof Action.Fresh || items.asksFor(Field.AGE);
    }

    private BitSet find(LocalDate today) {
        BitSet matching = new BitSet(catalogue.size() + 1);
        try {
            for (int item = 1; item <= catalogue.size(); item++) {
                matching.set(item, actsOn(item, today));
            }
        } catch (ConditionException e) {
            throw e.of(rule.name());
        }
        return matching;
    }

    private boolean actsOn(int item, LocalDate today) {
        if (rule.action() instanceof Action.InStock stock) {
            return catalogue.isSoldOut(item, stock.least());
        }
        if (rule.action() instanceof Action.Fresh fresh) {
            Integer age = catalogue.age(item, today.toEpochDay());
            return age != null && age <= fresh.days();
        }
        return items.holds(new ItemSubject(catalogue, item, today));
    }

    /** Says which rule has the condition that is wrong. */
    private static Condition read(String text, Scope scope, String rule) {
        try {
            return Condition.parse(text, scope);
        } catch (ConditionException e) {
            throw e.of(rule);
        }
    }
}
