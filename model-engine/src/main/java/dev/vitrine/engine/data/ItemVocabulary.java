package dev.vitrine.engine.data;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers the items of a data set from 1 to {@link #size()}, in a fixed order; 0 is {@link #PADDING}. */
public final class ItemVocabulary {

    /** The index that stands for no item. */
    public static final int PADDING = 0;

    private final List<String> ids;
    private final Map<String, Integer> indices;

    /** @param ids external ids without repeats; the first gets index 1 */
    public ItemVocabulary(List<String> ids) {
        this.ids = List.copyOf(ids);
        this.indices = new HashMap<>(2 * ids.size());
        for (String id : this.ids) {
            if (indices.put(id, indices.size() + 1) != null) {
                throw new IllegalArgumentException("item " + id + " twice in a vocabulary");
            }
        }
    }

    /** The number of items, padding not counted. */
    public int size() {
        return ids.size();
    }

    /** External ids; position i holds the id of index i + 1. */
    public List<String> ids() {
        return ids;
    }

    public String idOf(int index) {
        return ids.get(index - 1);
    }

    /** The index of an item, or {@link #PADDING} if it is not in the vocabulary. */
    public int indexOf(String id) {
        return indices.getOrDefault(id, PADDING);
    }
}
