package dev.vitrine.engine.training;

import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.evaluation.TargetRanker;
import dev.vitrine.engine.hybrid.HybridRecommender;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.model.TransformerRecommender;
import java.util.Map;

/**
 * A memory fitted beside a trained network.
 *
 * @param validation metrics of the two joined on the validation split
 */
record MemoryFit(Memory memory, Map<String, Double> validation) {

    private static final int CUT = 10;

    static MemoryFit of(TrainedTransformer alone, LeaveLastOut events, TrainingControl control) {
        ControlledProgress progress = new ControlledProgress(control);
        // Not closed: the weights stay the caller's, and the memory holds nothing.
        TransformerRecommender network =
                new TransformerRecommender(alone.weights(), events.dataset().vocabulary());
        Memory memory = Memory.beside(network, events, progress);
        HybridRecommender both = new HybridRecommender(network, memory);
        double[] ranks = TargetRanker.rank(
                        both, events, events.scoredUsers(), Split.VALIDATION, SeenItems.MASKED, progress)
                .ranks();
        return new MemoryFit(
                memory,
                Map.of("ndcg@10", RankingMetrics.NDCG.mean(ranks, CUT), "hr@10", RankingMetrics.HR.mean(ranks, CUT)));
    }
}
