package dev.vitrine.workspace.rules;

import dev.vitrine.workspace.rules.condition.Category;
import dev.vitrine.workspace.rules.condition.Field;
import dev.vitrine.workspace.rules.condition.Subject;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shopper on a day, as conditions see it. */
public record ShopperSubject(ShopperFacts facts) implements Subject {

    @Override
    public @Nullable Object get(Field field) {
        return switch (field) {
            case SHOPPER -> facts.id();
            case EVENTS -> facts.events();
            case PURCHASES -> facts.purchases();
            case RECENCY -> facts.daysSinceLast();
            case SPENT -> facts.traits().spent();
            case TODAY -> facts.today();
            case MONTH -> facts.today().getMonthValue();
            case WEEKDAY -> facts.today().getDayOfWeek().getValue();
            default -> throw new IllegalArgumentException("no shopper has a " + field);
        };
    }

    @Override
    public double affinity(String category) {
        int within = facts.traits().eventsIn().entrySet().stream()
                .filter(each -> Category.isWithin(each.getKey(), category))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return facts.events() == 0 ? 0 : (double) within / facts.events();
    }

    @Override
    public @Nullable String attribute(String column) {
        return facts.traits().attributes().get(column.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean isIn(String segment) {
        return facts.traits().segments().test(segment, facts);
    }

    @Override
    public boolean bought(String category) {
        return facts.bought().stream().anyMatch(each -> Category.isWithin(each, category));
    }
}
