package dev.vitrine.workspace.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list that a shopper was shown, with what they did.
 *
 * @param id the shop's own
 * @param shopper id
 * @param model whose list it was; empty where it is not known
 * @param time milliseconds since epoch, UTC; {@code SequenceDataset.NO_TIME} where it is unknown
 * @param items in the order of their places
 */
public record ShownList(String id, String shopper, String model, long time, List<ShownItem> items) {

    /**
     * @param place from 1
     * @param item id
     * @param rating null where there is none
     */
    public record ShownItem(
            int place,
            String item,
            boolean clicked,
            boolean purchased,
            @Nullable Double rating) {}

    public ShownList {
        items = List.copyOf(items);
    }
}
