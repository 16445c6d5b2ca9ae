package dev.vitrine.engine.training;

import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.evaluation.TargetRanker;
import dev.vitrine.engine.hybrid.ContentMemory;
import dev.vitrine.engine.hybrid.Memory;
import dev.vitrine.engine.model.TransformerRecommender;
import java.util.Map;

/** Joins a trained network with something, and measures the two together on the validation split. */
final class Joining {

    private static final int CUT = 10;

    private final LeaveLastOut events;
    private final ControlledProgress progress;

    Joining(LeaveLastOut events, TrainingControl control) {
        this.events = events;
        this.progress = new ControlledProgress(control);
    }

    ControlledProgress progress() {
        return progress;
    }

    /** With a memory fitted beside it. */
    TrainedTransformer withMemory(TrainedTransformer alone) {
        ItemVocabulary vocabulary = events.dataset().vocabulary();
        // Not closed: the weights stay the caller's, and the memory holds nothing.
        Memory memory = Memory.beside(new TransformerRecommender(alone.weights(), vocabulary), events, progress);
        return alone.with(memory, figures(alone.with(memory, Map.of())));
    }

    /** With what places new items. */
    TrainedTransformer withContent(TrainedTransformer trained, ContentMemory content) {
        return trained.with(content, figures(trained.with(content, Map.of())));
    }

    private Map<String, Double> figures(TrainedTransformer joined) {
        double[] ranks = TargetRanker.rank(
                        joined.recommender(events.dataset().vocabulary()),
                        events,
                        events.scoredUsers(),
                        Split.VALIDATION,
                        SeenItems.MASKED,
                        progress)
                .ranks();
        return Map.of("ndcg@10", RankingMetrics.NDCG.mean(ranks, CUT), "hr@10", RankingMetrics.HR.mean(ranks, CUT));
    }
}
