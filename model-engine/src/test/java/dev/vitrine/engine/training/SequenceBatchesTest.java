package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceBatchesTest {

    private static final TrainingConfig CONFIG =
            DefaultConfig.LARGE.withSettings(Map.of("length", "5", "batch-positions", "30"));

    private final SequenceBatches batches =
            SequenceBatches.of(LeaveLastOut.of(Shops.random(200, 30, 2)), false, CONFIG);

    @Test
    void dealsEverySequenceOnceAndNoBatchBeyondItsBudget() {
        List<List<TrainingSequence>> dealt = batches.deal(new Seeds(1).order(1));

        long positions = 0;
        for (List<TrainingSequence> batch : dealt) {
            int filled = SequenceBatches.positions(batch);
            assertTrue(filled <= 30, () -> "a batch of " + filled);
            positions += filled;
        }
        assertEquals(batches.positions(), positions);
    }

    @Test
    void dealsAnotherOrderInAnotherEpochAndTheSameInTheSame() {
        String first = signature(batches.deal(new Seeds(1).order(1)));

        assertEquals(first, signature(batches.deal(new Seeds(1).order(1))));
        assertNotEquals(first, signature(batches.deal(new Seeds(1).order(2))));
        assertNotEquals(first, signature(batches.deal(new Seeds(2).order(1))));
    }

    @Test
    void predictsEveryEventButTheFirstOfALongHistory() {
        int[] history = IntStream.rangeClosed(1, 20).toArray();
        SequenceDataset shop = Shops.ofItems(20, history);
        SequenceBatches long20 = SequenceBatches.of(LeaveLastOut.of(shop), false, CONFIG);

        assertEquals(17, long20.positions()); // 20 less validation and test leave 18 events
        assertEquals(18, SequenceBatches.of(LeaveLastOut.of(shop), true, CONFIG).positions());
    }

    @Test
    void refusesDataInWhichNothingFollowsAnything() {
        LeaveLastOut split = LeaveLastOut.of(Shops.ofItems(2, new int[] {1}, new int[] {2}));

        assertThrows(ProblemException.class, () -> SequenceBatches.of(split, false, CONFIG));
    }

    private static String signature(List<List<TrainingSequence>> dealt) {
        StringBuilder signature = new StringBuilder();
        for (List<TrainingSequence> batch : dealt) {
            for (TrainingSequence sequence : batch) {
                signature
                        .append(sequence.history().items()[0])
                        .append(' ')
                        .append(sequence.length())
                        .append(' ');
            }
        }
        return signature.toString();
    }
}
