package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a network is joined with: item transitions, which remember rare pairs that a network smooths over.
 *
 * @param links whose scores are not negative
 * @param weight how much the memory counts beside the network; 0 for not at all, see {@link HybridRecommender}
 * @param scale how much of what is remembered counts as certain
 */
public record Memory(Baseline links, double weight, double scale) {

    /** Where the weight stands among a model's settings. */
    public static final String WEIGHT = "memory-weight";

    /** Where the scale stands. */
    public static final String SCALE = "memory-scale";

    private static final String PREFIX = "memory-";

    /** Fits transitions on the training part and chooses weight and scale by NDCG@10 on the validation split. */
    public static Memory beside(AttentiveRecommender network, LeaveLastOut events, Progress progress) {
        Baseline links = BaselineKind.TRANSITION.fit(events, false, Map.of(), progress);
        return new MemorySearch(network, links, events).best(progress);
    }

    /**
     * The same settings, weight and scale, the links fitted to other events.
     *
     * @param refit whether to validation events too
     */
    public Memory fittedTo(LeaveLastOut events, boolean refit, Progress progress) {
        return new Memory(BaselineKind.TRANSITION.fit(events, refit, links.settings(), progress), weight, scale);
    }

    /** Everything chosen, by key. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(WEIGHT, Double.toString(weight));
        settings.put(SCALE, Double.toString(scale));
        links.settings().forEach((key, value) -> settings.put(PREFIX + key, value));
        return settings;
    }
}
