package dev.vitrine.workspace.rules;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.rules.condition.Field;
import dev.vitrine.workspace.rules.condition.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An item on a day, as conditions see it. */
record ItemSubject(ItemCatalogue catalogue, int item, LocalDate today) implements Subject {

    @Override
    public @Nullable Object get(Field field) {
        ItemCard card = catalogue.card(item);
        return switch (field) {
            case ITEM -> card.id();
            case TITLE -> card.title();
            case BRAND -> card.brand();
            case CATEGORY -> card.category();
            case PRICE -> card.price();
            case COST -> card.cost();
            case STOCK -> card.stock();
            case LAUNCHED -> card.launched() == null ? null : day(card.launched());
            case AGE -> catalogue.age(item, today.toEpochDay());
            default -> throw new IllegalArgumentException("no item has a " + field);
        };
    }

    private static LocalDate day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
    }

    @Override
    public boolean bought(String category) {
        return false;
    }
}
