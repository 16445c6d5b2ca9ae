package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequenceTrainerTest {

    @Test
    void learnsWhatFollowsWhat() {
        SequenceDataset ring = Shops.random(300, 40, 7);
        List<EpochReport> epochs = new ArrayList<>();
        TrainingRequest request = TrainingRequest.reproducible(1).withEpochs(15);
        try (TrainedTransformer trained = SequenceTrainer.train(ring, request, new TrainingControl(), epochs::add)) {
            assertTrue(trained.summary().validation().getOrDefault("ndcg@10", 0.0) > 0.5, epochs::toString);
        }
    }
}
