package dev.vitrine.app.attention;

import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.ExplainRecommendation;
import java.util.Arrays;
import java.util.List;

/**
 * An explanation with what was asked.
 *
 * @param list the model's list for the shopper, to choose other items from
 */
public record Explained(String model, String shopper, ExplainRecommendation.Result result, List<ItemCard> list) {

    public Explained {
        list = List.copyOf(list);
    }

    /** Index of an event of the history into the attention; -1 if the model did not read it. */
    int attentionIndexOf(int event) {
        AttentionWeights attention = result.attention();
        int place = Arrays.binarySearch(result.read(), event);
        return attention == null || place < attention.firstPosition() ? -1 : place - attention.firstPosition();
    }

    public boolean hasAttention() {
        return result.attention() != null;
    }
}
