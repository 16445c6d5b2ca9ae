package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HiddenEventsTest {

    @Test
    void hidesTheShareAskedForAndTheLastMoreOftenAndAlwaysOne() {
        SplittableRandom random = new SplittableRandom(1);
        int[] hidden = new int[10];
        TrainingSequence sequence = new TrainingSequence(History.ofItems(new int[hidden.length]), 0);
        int draws = 20_000;
        for (int draw = 0; draw < draws; draw++) {
            boolean[] flags = HiddenEvents.of(sequence, 0.2, random);
            int count = 0;
            for (int at = 0; at < hidden.length; at++) {
                hidden[at] += flags[at] ? 1 : 0;
                count += flags[at] ? 1 : 0;
            }
            assertTrue(count > 0);
        }

        assertEquals(0.7 * 0.2, (double) hidden[3] / draws, 0.01);
        assertEquals(0.3 + 0.7 * (0.2 + Math.pow(0.8, 10)), (double) hidden[9] / draws, 0.01);
    }

    @Test
    void aModelThatLooksBothWaysLearnsWhatComesNext() {
        SequenceDataset shop = Shops.random(300, 20, 7);
        TrainingRequest request = TrainingRequest.reproducible(5)
                .withSettings(Map.of(
                        "dimension", "16",
                        "length", "13",
                        "batch-positions", "128",
                        "learning-rate", "0.01",
                        "direction", "bidirectional"))
                .withEpochs(20);
        List<EpochReport> epochs = new ArrayList<>();

        SequenceTrainer.train(LeaveLastOut.of(shop), request, new TrainingControl(), epochs::add)
                .close();

        double best =
                epochs.stream().mapToDouble(EpochReport::validationNdcg).max().orElseThrow();
        assertTrue(best > 0.6, epochs::toString);
        assertTrue(epochs.get(19).loss() < epochs.get(0).loss(), epochs::toString);
    }
}
