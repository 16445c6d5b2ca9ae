package dev.vitrine.app.explore;

import dev.vitrine.app.condition.Choices;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ShopperCard;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.segments.Segment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where shoppers and what they did are looked up; may wait for the disk. */
public interface ShopperDirectory {

    /**
     * Shoppers whose id, or something they had, matches the text, busiest first; empty for all.
     *
     * @param segment that they are in; null for any
     */
    List<ShopperCard> find(String text, @Nullable Segment segment, int offset, int limit, Progress progress);

    /** How many shoppers are in a segment. */
    int count(Segment segment, Progress progress);

    /** Keeps a segment in place of the one of its name; all there are then. */
    List<Segment> save(Segment segment);

    /** Keeps a segment in place of another, of whatever name, or fails and changes nothing; all there are then. */
    List<Segment> replace(String older, Segment segment);

    /** Removes the segment of a name; all that are left. */
    List<Segment> remove(String name);

    /** What the conditions of segments can name. */
    Choices choices();

    /** Oldest first. */
    List<ShopperEvent> history(String shopper);
}
