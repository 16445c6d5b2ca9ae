package dev.vitrine.workspace.sequences;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.cleaning.CleaningRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/** Turns interactions in file order into sequences by shopper and time. */
final class DatasetBuilder {

    private final DatasetOptions options;
    private final List<String> behaviourTypes;
    private final EventList events;
    private final CleaningRules rules;

    /**
     * @param options with the target behaviour resolved; the events must already be those it lets in
     * @param rules in force; the events must already be those they leave
     */
    DatasetBuilder(DatasetOptions options, List<String> behaviourTypes, EventList events, CleaningRules rules) {
        this.rules = rules;
        this.options = options;
        this.behaviourTypes = behaviourTypes;
        this.events = events;
    }

    /** @param idOfItem external id by dense key */
    SequenceDataset build(IntFunction<String> idOfItem) {
        int[] itemKeys = distinctItems();
        List<String> ids = new ArrayList<>(itemKeys.length);
        int[] indexOfKey = new int[itemKeys.length == 0 ? 0 : itemKeys[itemKeys.length - 1] + 1];
        for (int key : itemKeys) {
            ids.add(idOfItem.apply(key));
            indexOfKey[key] = ids.size();
        }
        return sequences(new ItemVocabulary(ids), indexOfKey);
    }

    private int[] distinctItems() {
        BitSet seen = new BitSet();
        for (int event = 0; event < events.size(); event++) {
            seen.set(events.item(event));
        }
        return seen.stream().toArray();
    }

    private SequenceDataset sequences(ItemVocabulary vocabulary, int[] indexOfKey) {
        ShopperGroups groups = ShopperGroups.of(events);
        var order = new ShopperOrder(events, options.timeTies(), options.tieSeed());
        var repeated = new RepeatedEvents(events, behaviourTypes, rules);
        int[] offsets = new int[groups.shoppers() + 1];
        int[] items = new int[events.size()];
        long[] times = new long[events.size()];
        byte[] behaviours = new byte[events.size()];
        for (int shopper = 0; shopper < groups.shoppers(); shopper++) {
            int[] own = groups.events(shopper);
            order.sort(own);
            int[] next = {offsets[shopper]};
            repeated.join(own, event -> {
                items[next[0]] = indexOfKey[event.item()];
                times[next[0]] = event.time();
                behaviours[next[0]++] = event.behaviour();
            });
            offsets[shopper + 1] = next[0];
        }
        int kept = offsets[groups.shoppers()];
        return new SequenceDataset(
                options,
                vocabulary,
                behaviourTypes,
                groups.keys(),
                offsets,
                Arrays.copyOf(items, kept),
                Arrays.copyOf(times, kept),
                Arrays.copyOf(behaviours, kept));
    }
}
