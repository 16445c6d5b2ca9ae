package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who goes on from a model is told beforehand whether it fits into the memory, and what would. */
class GoingOnMemoryTest {

    private static final TrainingConfig WIDE = DefaultConfig.LARGE.withSettings(Map.of("dimension", "256"));

    @Test
    void saysHowManyItemsWouldFitSinceTheDimensionStays() {
        String refused = refusal(WIDE, 5_000_000, 1_000_000, 8e9);

        assertTrue(refused.contains("Up to 1,1"), refused);
        MemoryNeed.requireToGoOn(WIDE, 1_100_000, 1_000_000, 8e9);
    }

    @Test
    void theModelGoneOnFromTakesMemoryToo() {
        MemoryNeed.requireToGoOn(WIDE, 1_100_000, 1_000_000, 8e9);

        refusal(WIDE, 1_100_000, 3_000_000, 8e9);
    }

    @Test
    void saysWhichBatchWouldFitWhereItIsTheBatch() {
        TrainingConfig config = DefaultConfig.LARGE.withSettings(Map.of("batch-positions", "1024000"));

        String refused = refusal(config, 1000, 1000, 2e9);

        assertTrue(refused.contains("batch-positions=32000"), refused);
        MemoryNeed.requireToGoOn(config.withSettings(Map.of("batch-positions", "32000")), 1000, 1000, 2e9);
    }

    @Test
    void saysWhenNothingFitsBesideTheModel() {
        String refused = refusal(WIDE, 10, 10_000_000, 8e9);

        assertTrue(refused.contains("train a smaller model anew"), refused);
    }

    private static String refusal(TrainingConfig config, int items, int baseItems, double available) {
        ProblemException thrown = assertThrows(
                ProblemException.class, () -> MemoryNeed.requireToGoOn(config, items, baseItems, available));
        assertEquals("fineTuning.tooLarge", thrown.problem().key());
        return thrown.getMessage();
    }
}
