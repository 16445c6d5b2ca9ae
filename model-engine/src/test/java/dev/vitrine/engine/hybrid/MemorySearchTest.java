package dev.vitrine.engine.hybrid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.evaluation.ValidationSample;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemorySearchTest {

    private static final int ITEMS = 20;
    private static final TransformerConfig CONFIG = new TransformerConfig(ITEMS, 1, -1, 8, 1, 1, 6, 8, 0);

    private final SequenceDataset ring = ring();
    private final LeaveLastOut events = LeaveLastOut.of(ring);
    private final TransformerRecommender network =
            new TransformerRecommender(TransformerWeights.initial(CONFIG, 2, ComputeDevice.CPU), ring.vocabulary());
    private final Baseline links = BaselineKind.TRANSITION.fit(events, false, Map.of(), Progress.NONE);

    @AfterEach
    void closeNativeMemory() {
        network.close();
    }

    @Test
    void joinsAMemoryThatKnowsMoreThanTheNetwork() {
        Memory best = new MemorySearch(network, links, events).best(Progress.NONE);

        assertTrue(best.weight() > 0 && best.scale() > 0, best.settings()::toString);
    }

    /** No way that can be tried measures better by the evaluator than the one that was chosen. */
    @Test
    void choosesWhatTheEvaluatorWouldChoose() {
        ValidationSample sample = new ValidationSample(events);
        Memory best = new MemorySearch(network, links, events).best(Progress.NONE);
        double chosen = sample.ndcg(new HybridRecommender(network, best));

        for (double weight : new double[] {0, 0.2, 0.6, 1}) {
            Memory other = new Memory(links, weight, best.scale());
            assertTrue(chosen >= sample.ndcg(new HybridRecommender(network, other)) - 1e-9);
        }
    }

    @Test
    void leavesAMemoryOutThatKnowsNothing() {
        SequenceDataset strangers = Shops.ofItems(ITEMS, new int[] {1}, new int[] {2});
        Baseline empty = BaselineKind.TRANSITION.fit(LeaveLastOut.of(strangers), false, Map.of(), Progress.NONE);

        assertEquals(
                0, new MemorySearch(network, empty, events).best(Progress.NONE).weight());
    }

    private static SequenceDataset ring() {
        int[][] users = new int[60][];
        for (int user = 0; user < users.length; user++) {
            int start = user;
            users[user] = new int[6];
            Arrays.setAll(users[user], at -> 1 + (start + at) % ITEMS);
        }
        return Shops.ofItems(ITEMS, users);
    }
}
