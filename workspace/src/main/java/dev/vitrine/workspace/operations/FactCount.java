package dev.vitrine.workspace.operations;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.ShopperFacts;
import dev.vitrine.workspace.rules.ShopperTraits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts, event by event, what the conditions of rules and segments ask of a shopper. */
final class FactCount {

    private final ItemCatalogue catalogue;
    private final Set<String> bought = new HashSet<>();
    private final Map<String, Integer> eventsIn = new HashMap<>();
    private int events;
    private int purchases;
    private long last = SequenceDataset.NO_TIME;
    private @Nullable Double spent;

    FactCount(ItemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Of a user of a data set.
     *
     * @param end before which of the user's events
     * @param catalogue whose indices are those of the data set
     */
    static FactCount until(int end, SequenceDataset dataset, int user, ItemCatalogue catalogue) {
        FactCount count = new FactCount(catalogue);
        for (int event = dataset.offsets()[user]; event < end; event++) {
            count.add(dataset.items()[event], dataset.times()[event], dataset.isTarget(event));
        }
        return count;
    }

    /** @param item index; 0 for one that the catalogue does not know */
    void add(int item, long time, boolean purchase) {
        events++;
        last = Math.max(last, time);
        String category = item == 0 ? null : catalogue.card(item).category();
        if (category != null) {
            eventsIn.merge(category, 1, Integer::sum);
        }
        if (purchase) {
            addPurchase(item, category);
        }
    }

    private void addPurchase(int item, @Nullable String category) {
        purchases++;
        if (category != null) {
            bought.add(category);
        }
        Double price = item == 0 ? null : catalogue.card(item).price();
        if (price != null) {
            spent = spent == null ? price : spent + price;
        }
    }

    /** @param today the day of the list */
    ShopperFacts facts(String id, LocalDate today, FactSources sources) {
        return new ShopperFacts(
                id,
                events,
                purchases,
                daysSince(last, today),
                bought,
                today,
                new ShopperTraits(spent, eventsIn, sources.attributes(id), sources.segments()));
    }

    private static @Nullable Integer daysSince(long time, LocalDate today) {
        return time == SequenceDataset.NO_TIME
                ? null
                : (int) (today.toEpochDay() - day(time).toEpochDay());
    }

    /** @param unknown the day for {@link SequenceDataset#NO_TIME} */
    static LocalDate day(long time, LocalDate unknown) {
        return time == SequenceDataset.NO_TIME ? unknown : day(time);
    }

    private static LocalDate day(long time) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(time), ZoneOffset.UTC);
    }
}
