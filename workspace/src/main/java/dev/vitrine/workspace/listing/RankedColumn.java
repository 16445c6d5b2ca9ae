package dev.vitrine.workspace.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column by the ranks of its values among all different ones: enough to sort by it, either way, and to tell what lies
 * within bounds.
 */
public final class RankedColumn<V extends Comparable<? super V>> {

    private final List<V> values;
    private final Ranks ranks;

    private RankedColumn(List<V> values, Ranks ranks) {
        this.values = values;
        this.ranks = ranks;
    }

    /** All different ones, ascending. */
    public List<V> values() {
        return Collections.unmodifiableList(values);
    }

    Ranks ranks() {
        return ranks;
    }

    /**
     * Keys of rows with a value within bounds.
     *
     * @param from null for no bound
     * @param to included; null for no bound
     */
    public BitSet within(@Nullable V from, @Nullable V to) {
        return ranks.between(from == null ? 0 : before(from), to == null ? values.size() : beforeOrAt(to));
    }

    /** Keys of rows with a value from one, included, to another, excluded. */
    public BitSet between(V from, V end) {
        return ranks.between(before(from), before(end));
    }

    /** Keys of all rows. */
    public BitSet rows() {
        return ranks.between(Ranks.NONE, values.size());
    }

    /** How many values are less. */
    private int before(V value) {
        int place = Collections.binarySearch(values, value);
        return place < 0 ? -place - 1 : place;
    }

    private int beforeOrAt(V value) {
        int place = Collections.binarySearch(values, value);
        return place < 0 ? -place - 1 : place + 1;
    }

    /** Takes values in any order of keys. */
    public static final class Builder<V extends Comparable<? super V>> {

        private final Map<V, Integer> codes = new HashMap<>();
        private final List<V> values = new ArrayList<>();
        private int[] coded = new int[0];
        private int rows;

        /** @param value null for none */
        public void add(int key, @Nullable V value) {
            if (key >= coded.length) {
                int size = coded.length;
                coded = Arrays.copyOf(coded, Math.max(key + 1, 2 * size));
                Arrays.fill(coded, size, coded.length, Ranks.NO_ROW);
            }
            coded[key] = value == null ? Ranks.NONE : code(value);
            rows++;
        }

        private int code(V value) {
            Integer known = codes.putIfAbsent(value, values.size());
            if (known != null) {
                return known;
            }
            values.add(value);
            return values.size() - 1;
        }

        public RankedColumn<V> build() {
            List<V> sorted = new ArrayList<>(values);
            sorted.sort(Comparator.naturalOrder());
            int[] ranks = new int[values.size()];
            for (int rank = 0; rank < ranks.length; rank++) {
                ranks[Objects.requireNonNull(codes.get(sorted.get(rank)))] = rank;
            }
            for (int key = 0; key < coded.length; key++) {
                coded[key] = coded[key] < 0 ? coded[key] : ranks[coded[key]];
            }
            return new RankedColumn<>(sorted, new Ranks(coded, sorted.size(), rows));
        }
    }
}
