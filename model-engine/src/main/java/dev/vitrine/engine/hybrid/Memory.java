package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.evaluation.ValidationSample;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a network is joined with: item transitions, which remember rare pairs that a network smooths over.
 *
 * @param links whose scores are not negative
 * @param share of the memory, from 0 to less than 1, see {@link HybridRecommender}
 */
public record Memory(Baseline links, double share) {

    /** Where the share stands among a model's settings. */
    public static final String SHARE = "memory-share";

    private static final String PREFIX = "memory-";
    private static final double[] SHARES = {0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7};

    /** Fits transitions on the training part and chooses their share by NDCG@10 on the validation split. */
    public static Memory beside(AttentiveRecommender network, LeaveLastOut events, Progress progress) {
        Baseline links = BaselineKind.TRANSITION.fit(events, false, Map.of(), progress);
        ValidationSample sample = new ValidationSample(events);
        Memory best = new Memory(links, 0);
        double quality = -1;
        for (double share : SHARES) {
            progress.throwIfCancelled();
            Memory memory = new Memory(links, share);
            double tried = sample.ndcg(new HybridRecommender(network, memory));
            if (tried > quality) {
                quality = tried;
                best = memory;
            }
        }
        return best;
    }

    /** The same settings and share, the links fitted on training and validation events. */
    public Memory refitted(LeaveLastOut events, Progress progress) {
        return new Memory(BaselineKind.TRANSITION.fit(events, true, links.settings(), progress), share);
    }

    /** Everything chosen, by key. */
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put(SHARE, Double.toString(share));
        links.settings().forEach((key, value) -> settings.put(PREFIX + key, value));
        return settings;
    }
}
