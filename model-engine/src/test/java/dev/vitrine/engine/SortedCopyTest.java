package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.training.TrainingSummary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SortedCopyTest {

    @Test
    void whatATrainingCameToIsListedInTheSameOrderInEachProcess() {
        Map<String, String> settings = Map.of("layers", "1", "heads", "2", "dropout", "0.4", "length", "50");
        TrainingSummary summary =
                new TrainingSummary(3, 2, 1.5, 42, settings, Map.of("ndcg@10", .1, "hr@10", .2, "mrr", .3));
        assertEquals(
                List.of("dropout", "heads", "layers", "length"),
                List.copyOf(summary.settings().keySet()));
        assertEquals(
                List.of("hr@10", "mrr", "ndcg@10"),
                List.copyOf(summary.validation().keySet()));
    }
}
