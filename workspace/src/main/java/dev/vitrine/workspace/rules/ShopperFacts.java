package dev.vitrine.workspace.rules;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the conditions of rules and segments can ask of whom a list is for, and of when.
 *
 * @param id empty for a history that was typed in
 * @param purchases events of the target behaviour
 * @param daysSinceLast days between the last event and the list; null where it is unknown
 * @param bought categories of the items bought
 */
public record ShopperFacts(
        String id,
        int events,
        int purchases,
        @Nullable Integer daysSinceLast,
        Set<String> bought,
        LocalDate today,
        ShopperTraits traits) {

    public ShopperFacts {
        bought = Set.copyOf(bought);
    }

    /** Of whom nothing more is known. */
    public ShopperFacts(
            String id,
            int events,
            int purchases,
            @Nullable Integer daysSinceLast,
            Set<String> bought,
            LocalDate today) {
        this(id, events, purchases, daysSinceLast, bought, today, ShopperTraits.NONE);
    }
}
