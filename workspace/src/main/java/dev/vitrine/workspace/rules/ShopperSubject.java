package dev.vitrine.workspace.rules;

import dev.vitrine.workspace.rules.condition.Category;
import dev.vitrine.workspace.rules.condition.Field;
import dev.vitrine.workspace.rules.condition.Subject;
import org.jspecify.annotations.Nullable;

/** A shopper on a day, as conditions see it. */
record ShopperSubject(ShopperFacts facts) implements Subject {

    @Override
    public @Nullable Object get(Field field) {
        return switch (field) {
            case SHOPPER -> facts.id();
            case EVENTS -> facts.events();
            case PURCHASES -> facts.purchases();
            case RECENCY -> facts.daysSinceLast();
            case TODAY -> facts.today();
            case MONTH -> facts.today().getMonthValue();
            case WEEKDAY -> facts.today().getDayOfWeek().getValue();
            default -> throw new IllegalArgumentException("no shopper has a " + field);
        };
    }

    @Override
    public boolean bought(String category) {
        return facts.bought().stream().anyMatch(each -> Category.isWithin(each, category));
    }
}
