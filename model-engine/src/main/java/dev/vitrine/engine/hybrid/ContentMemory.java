package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import java.util.List;

/**
 * What is like the items had, joined with a network: score + weight log(1 + scale c), where c is how like an item is. Items
 * that the network was never trained on have a weight of their own, for of these the network knows little else.
 *
 * @param content see {@link dev.vitrine.engine.baseline.Content}
 * @param trained by vocabulary index, {@code [items + 1]}: whether the network met the item
 * @param weight for items that it met
 * @param newWeight for the others
 */
public record ContentMemory(Baseline content, boolean[] trained, double weight, double newWeight, double scale) {

    /** Items with an event in the training part of a split, {@code [items + 1]}. */
    public static boolean[] trainedOn(LeaveLastOut events) {
        boolean[] met = new boolean[events.dataset().vocabulary().size() + 1];
        for (int user = 0; user < events.dataset().users(); user++) {
            for (int item : events.training(user, false).items()) {
                met[item] = true;
            }
        }
        return met;
    }

    /** Joins the content's view of a history with the network's scores of it, {@code [items + 1]}. */
    public void into(float[] scores, History history) {
        into(scores, content.score(List.of(history))[0]);
    }

    void into(float[] scores, float[] alike) {
        for (int item = 1; item < scores.length; item++) {
            if (alike[item] > 0) {
                scores[item] += (float) ((trained[item] ? weight : newWeight) * Math.log1p(scale * alike[item]));
            }
        }
    }
}
