package dev.vitrine.app.control;

import dev.vitrine.app.control.RibbonEnd.Side;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Several items of one side, looked at together. */
public record RibbonChoice(Side side, SortedSet<Integer> indices) {

    public static final RibbonChoice NONE = new RibbonChoice(Side.LOOKING, new TreeSet<>());

    public RibbonChoice {
        indices = Collections.unmodifiableSortedSet(new TreeSet<>(indices));
    }

    static RibbonChoice of(RibbonEnd end) {
        return new RibbonChoice(end.side(), new TreeSet<>(Set.of(end.index())));
    }

    public boolean isEmpty() {
        return indices.isEmpty();
    }

    public boolean contains(RibbonEnd end) {
        return end.side() == side && indices.contains(end.index());
    }

    /** With the item if it was not chosen, else without it; an item of the other side begins anew. */
    public RibbonChoice toggled(RibbonEnd end) {
        if (end.side() != side) {
            return of(end);
        }
        TreeSet<Integer> changed = new TreeSet<>(indices);
        if (!changed.remove(end.index())) {
            changed.add(end.index());
        }
        return new RibbonChoice(side, changed);
    }

    /** Whether a ribbon belongs to what is chosen; all do where nothing is. */
    boolean covers(int row, int column) {
        return isEmpty() || indices.contains(side == Side.LOOKING ? row : column);
    }

    /** For each item of the other side, the weights between it and what is chosen summed; NaN counts as nothing. */
    public float[] sums(HeatData data) {
        float[] sums = new float[side == Side.LOOKING ? data.columns() : data.rows()];
        for (int chosen : indices) {
            for (int other = 0; other < sums.length; other++) {
                float value = side == Side.LOOKING ? data.values()[chosen][other] : data.values()[other][chosen];
                sums[other] += Float.isNaN(value) ? 0 : value;
            }
        }
        return sums;
    }
}
