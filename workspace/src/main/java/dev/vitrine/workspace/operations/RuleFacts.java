package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.ShopperFacts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the conditions of rules ask of a shopper, from what the shopper did. */
final class RuleFacts {

    private RuleFacts() {}

    static ShopperFacts of(
            ShopperTimeline timeline,
            @Nullable String shopper,
            ItemCatalogue catalogue,
            LocalDate today,
            FactSources sources) {
        FactCount count = new FactCount(catalogue);
        for (HistoryEvent event : timeline.events()) {
            boolean isTarget = timeline.target() == null || timeline.target().equals(event.behaviour());
            count.add(catalogue.indexOf(event.item()), event.time(), isTarget);
        }
        return count.facts(shopper == null ? "" : shopper, today, sources);
    }
}
