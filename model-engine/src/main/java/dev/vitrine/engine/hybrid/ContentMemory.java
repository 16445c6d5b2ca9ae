package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.Content;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.ItemVocabulary;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is like the items had, joined with a network: score + weight log(1 + scale c), where c is how like an item is by
 * what is known of it. An item that the network was never trained on gets a bonus beside it, since the network has only
 * ever seen such items be wrong answers or none.
 *
 * @param content whose scores are how like an item is, see {@link Content}
 * @param trained by vocabulary index, {@code [items + 1]}: whether the network was trained on the item
 * @param weight how much likeness counts beside the network
 * @param newBonus added to the scores of items that it was not trained on
 * @param scale how much of a likeness counts as certain
 */
public record ContentMemory(Baseline content, boolean[] trained, double weight, double newBonus, double scale) {

    /** Where the weight stands among a model's settings; absent where a model has no such memory. */
    public static final String WEIGHT = "content-weight";

    /** Where the bonus of new items stands. */
    public static final String NEW_BONUS = "content-new-bonus";

    /** Where the scale stands. */
    public static final String SCALE = "content-scale";

    private static final String PREFIX = "content-";

    /**
     * What {@link #settings} wrote, for items that may be others.
     *
     * @param features that likeness goes by
     */
    public static ContentMemory of(
            Map<String, String> settings, ItemVocabulary vocabulary, ItemFeatures features, boolean[] trained) {
        Map<String, String> own = new HashMap<>();
        settings.forEach((key, value) -> {
            if (isOne(key)) {
                own.put(key.substring(PREFIX.length()), value);
            }
        });
        return new ContentMemory(
                Content.of(vocabulary, features, own),
                trained,
                Double.parseDouble(settings.getOrDefault(WEIGHT, "0")),
                Double.parseDouble(settings.getOrDefault(NEW_BONUS, "0")),
                Double.parseDouble(settings.getOrDefault(SCALE, "1")));
    }

    /** Whether a setting of this name is one of such a memory's. */
    public static boolean isOne(String key) {
        return key.startsWith(PREFIX);
    }

    /** Everything chosen, by key. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        content.settings().forEach((key, value) -> settings.put(PREFIX + key, value));
        settings.put(WEIGHT, Double.toString(weight));
        settings.put(NEW_BONUS, Double.toString(newBonus));
        settings.put(SCALE, Double.toString(scale));
        return settings;
    }

    /** The same choice for a network that was trained on other items. */
    public ContentMemory trainedOn(boolean[] items) {
        return new ContentMemory(content, items, weight, newBonus, scale);
    }

    /** Joins the content's view of a history with the network's scores of it, {@code [items + 1]}. */
    void into(float[] scores, History history) {
        float[] likeness = likeness(content.score(List.of(history))[0], scale);
        for (int item = 1; item < scores.length; item++) {
            scores[item] += (float) (weight * likeness[item] + (trained[item] ? 0 : newBonus));
        }
    }

    /** log(1 + scale c) of each item, 0 of one that is not like at all, {@code [items + 1]}. */
    static float[] likeness(float[] alike, double scale) {
        float[] likeness = new float[alike.length];
        for (int item = 1; item < alike.length; item++) {
            likeness[item] = alike[item] > 0 ? (float) Math.log1p(scale * alike[item]) : 0;
        }
        return likeness;
    }
}
