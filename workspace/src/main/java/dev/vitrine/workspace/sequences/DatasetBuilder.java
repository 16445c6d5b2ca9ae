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

/** Turns interactions, which come shopper by shopper, into sequences by time. */
final class DatasetBuilder {

    private static final int NOBODY = -1;

    private final DatasetOptions options;
    private final List<String> behaviourTypes;
    private final ShopperOrder order;
    private final RepeatedEvents repeated;
    private final EventList own = new EventList();
    private final SequenceColumns columns = new SequenceColumns();
    private int shopper = NOBODY;

    /**
     * @param options with the target behaviour resolved; the events must already be those it lets in
     * @param rules in force; the events must already be those they leave
     */
    DatasetBuilder(DatasetOptions options, List<String> behaviourTypes, CleaningRules rules) {
        this.options = options;
        this.behaviourTypes = behaviourTypes;
        this.order = new ShopperOrder(own, options.timeTies(), options.tieSeed());
        this.repeated = new RepeatedEvents(own, behaviourTypes, rules);
    }

    /**
     * Where to add the next event.
     *
     * @param key of its shopper, dense, and no lower than the last one's
     */
    EventList eventsOf(int key) {
        if (key != shopper) {
            if (key < shopper) {
                throw new IllegalArgumentException("shopper " + key + " after " + shopper);
            }
            endShopper();
            shopper = key;
        }
        return own;
    }

    private void endShopper() {
        if (own.size() > 0) {
            repeated.join(order.sorted(shopper), columns::add);
            columns.end(shopper);
            own.clear();
        }
    }

    /** @param idOfItem external id by dense key */
    SequenceDataset build(IntFunction<String> idOfItem) {
        endShopper();
        int[] items = columns.items();
        ItemVocabulary vocabulary = number(items, idOfItem);
        return new SequenceDataset(
                options,
                vocabulary,
                behaviourTypes,
                columns.keys(),
                columns.offsets(),
                items,
                columns.times(),
                columns.behaviours());
    }

    /** Puts the vocabulary's numbers in place of keys. */
    private static ItemVocabulary number(int[] items, IntFunction<String> idOfItem) {
        BitSet seen = new BitSet();
        for (int key : items) {
            seen.set(key);
        }
        List<String> ids = new ArrayList<>(seen.cardinality());
        int[] indexOfKey = new int[seen.length()];
        seen.stream().forEach(key -> {
            ids.add(idOfItem.apply(key));
            indexOfKey[key] = ids.size();
        });
        Arrays.setAll(items, event -> indexOfKey[items[event]]);
        return new ItemVocabulary(ids);
    }
}
