package dev.vitrine.workspace.operations;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.ShopperFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the conditions of rules ask of a shopper, from what the shopper did. */
final class RuleFacts {

    private RuleFacts() {}

    static ShopperFacts of(
            ShopperTimeline timeline, @Nullable String shopper, ItemCatalogue catalogue, LocalDate today) {
        int purchases = 0;
        long last = SequenceDataset.NO_TIME;
        for (var event : timeline.events()) {
            boolean isTarget = timeline.target() == null || timeline.target().equals(event.behaviour());
            purchases += isTarget ? 1 : 0;
            last = Math.max(last, event.time());
        }
        Set<String> bought = new HashSet<>();
        timeline.seen().forEach(item -> addCategory(bought, catalogue, catalogue.indexOf(item)));
        return new ShopperFacts(
                shopper == null ? "" : shopper,
                timeline.events().size(),
                purchases,
                daysSince(last, today),
                bought,
                today);
    }

    static void addCategory(Set<String> bought, ItemCatalogue catalogue, int item) {
        String category = item == 0 ? null : catalogue.card(item).category();
        if (category != null) {
            bought.add(category);
        }
    }

    static @Nullable Integer daysSince(long time, LocalDate today) {
        return time == SequenceDataset.NO_TIME
                ? null
                : (int) (today.toEpochDay() - day(time).toEpochDay());
    }

    static LocalDate day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
    }
}
