package dev.vitrine.sample.shop;

import java.util.List;

/**
 * A shopping mission: the needs that follow one another, directed, once its first item has been bought.
 *
 * <p>The second need is a fork of two; later needs may depend on which side was taken. Kinds share most needs, so that
 * neither the last need nor the side taken tells what comes next, but the first purchase and the side together do.
 *
 * @param popularity how many people are drawn to it, compared with others
 * @param needs from the first; each of one or two subcategories, the second standing for the other side of the fork
 */
public record MissionKind(int index, String id, int popularity, List<List<Subcategory>> needs) {

    /** Place of the fork among the needs. */
    public static final int FORK = 1;

    public MissionKind {
        needs = List.copyOf(needs);
    }

    public Subcategory first() {
        return needs.get(0).get(0);
    }

    /** What is needed at a place after the fork. */
    public Subcategory need(int place, int side) {
        List<Subcategory> options = needs.get(place);
        return options.get(Math.min(side, options.size() - 1));
    }

    public boolean dependsOnFork(int place) {
        return place > FORK && needs.get(place).size() > 1;
    }
}
