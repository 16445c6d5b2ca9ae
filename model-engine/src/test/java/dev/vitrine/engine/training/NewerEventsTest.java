package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is learned from where training goes on: the events that the model does not know, with some before them to read. */
class NewerEventsTest {

    private static final int ITEMS = 200;
    private static final SequenceDataset SHOP = Shops.ofItems(
            ITEMS,
            IntStream.rangeClosed(1, 100).toArray(),
            IntStream.rangeClosed(101, 120).toArray());
    private static final LeaveLastOut SPLIT = LeaveLastOut.of(SHOP);
    private static final TrainingConfig CONFIG = config(Map.of("length", "200"));

    private final NDManager manager = EngineRuntime.newManager(ComputeDevice.CPU);
    private final TransformerWeights weights = TransformerWeights.initial(CONFIG.modelFor(SHOP), 1, ComputeDevice.CPU);

    @AfterEach
    void closeNativeMemory() {
        weights.close();
        manager.close();
    }

    @Test
    void onlyEventsThatTheModelDoesNotKnowArePredicted() {
        List<TrainingSequence> dealt = dealt(knowing(0, 90), 0, CONFIG);

        // Of the first user 8 newer events are trained on, of the second 18, less the first, which nothing comes
        // before.
        assertEquals(List.of(8, 17), positions(dealt));
        TrainingSequence first = dealt.get(0);
        assertEquals(91, first.history().items()[first.from()]);
        assertEquals(41, first.history().items()[0], "50 events before the newer ones are read");
        assertEquals(98, first.history().items()[first.length() - 1]);
    }

    @Test
    void newerEventsThatAreMoreThanTheModelReadsBecomeSeveralSequencesAndEachIsPredictedOnce() {
        List<TrainingSequence> dealt = dealt(knowing(0, 70), 0, config(Map.of("length", "12")));

        assertTrue(dealt.stream().allMatch(sequence -> sequence.length() <= 13));
        assertEquals(28 + 17, positions(dealt).stream().mapToInt(count -> count).sum());
        int[] predicted =
                dealt.stream().flatMapToInt(TrainingSequence::targets).sorted().toArray();
        assertArrayEquals(
                IntStream.concat(IntStream.rangeClosed(71, 98), IntStream.rangeClosed(102, 118))
                        .toArray(),
                predicted);
    }

    @Test
    void olderEventsOfThoseWhoHaveNewerOnesAreReplayedToo() {
        List<TrainingSequence> dealt = dealt(knowing(0, 90), 0.9, CONFIG);

        int[] older = dealt.stream()
                .filter(sequence -> sequence.from() == 0 && sequence.history().items()[0] == 1)
                .findFirst()
                .orElseThrow()
                .history()
                .items();
        assertArrayEquals(IntStream.rangeClosed(1, 90).toArray(), older);
    }

    @Test
    void whatWasHadBeforeCountsAsMetToo() {
        int[] counts = batches(knowing(0, 90), 0, CONFIG).targetCounts(ITEMS);

        assertEquals(1, counts[50], "an older event's item");
        assertEquals(1, counts[95], "a newer event's");
        assertEquals(0, counts[150], "that of no event");
    }

    @Test
    void aBatchReadsAtMostTwiceWhatItMayPredict() {
        TrainingConfig config = config(Map.of("length", "200", "batch-positions", "30"));

        List<List<TrainingSequence>> batches =
                batches(knowing(0, 97), 0, config).deal(new SplittableRandom(1));

        assertEquals(2, batches.size(), "of 1 and 17 events predicted, but 50 and 17 read");
    }

    @Test
    void theLayoutAsksForTheNewerEventsAlone() {
        List<TrainingSequence> dealt = dealt(knowing(0, 90), 0, CONFIG).subList(0, 1);
        StepInput input = new StepInput(CONFIG.modelFor(SHOP), CONFIG, new NegativeSampler.Even(ITEMS), 1, manager);

        input.prepare(dealt, new SplittableRandom(2));

        StepInput.Batch batch = input.batches().get(0);
        assertArrayEquals(LongStream.range(49, 57).toArray(), batch.places().toLongArray());
        assertEquals(57, batch.inputs().size());
    }

    @Test
    void stepsBecomeSmallerWhereNewerEventsAreAllThatIsLearned() {
        Map<String, String> base = config(Map.of("learning-rate-decay", "0.9")).toSettings();
        List<Judged> judged = List.of(new Judged(1, List.of("item-1"), List.of("item-2")));

        assertEquals(0.75, decay(base, new FineTuning("", 0.5, 0)));
        assertEquals(1, decay(base, new FineTuning("", 0.5, 0, Set.of(), judged)));
        assertEquals(1, decay(base, new FineTuning("", 0.5, 0, Set.of(1))));
    }

    private static double decay(Map<String, String> base, FineTuning how) {
        return TrainingConfig.goingOnFrom(base, how, Map.of()).optimisation().learningRateDecay();
    }

    @Test
    void aModelThatLooksBothWaysGuessesTheNewerEventsAlone() {
        TrainingConfig config = config(Map.of("length", "200", "direction", "bidirectional"));
        TrainingSequence sequence = dealt(knowing(0, 90), 0, config).get(0);

        for (int seed = 0; seed < 100; seed++) {
            boolean[] hidden = HiddenEvents.of(sequence, 0.5, new SplittableRandom(seed));
            assertTrue(IntStream.range(0, sequence.from()).noneMatch(at -> hidden[at]));
            assertTrue(IntStream.range(sequence.from(), sequence.length()).anyMatch(at -> hidden[at]));
        }
    }

    @Test
    void saysSoWhereWhatIsNewerIsAllHeldOut() {
        BaseModel known = knowing(1, 18);

        ProblemException problem = assertThrows(ProblemException.class, () -> batches(known, 0, CONFIG));

        assertEquals("fineTuning.newerHeldOut", problem.problem().key());
        assertTrue(problem.getMessage().contains("1 shopper"), problem.getMessage());
    }

    private static TrainingConfig config(Map<String, String> settings) {
        return DefaultConfig.LARGE.withSettings(settings);
    }

    /** A model that was fitted on so many events of a user, and on those of the users before. */
    private BaseModel knowing(int user, int events) {
        long newest = SHOP.times()[SHOP.offsets()[user] + events - 1];
        return new BaseModel(weights, SHOP.vocabulary(), SHOP.behaviourTypes(), Map.of(), newest);
    }

    private static SequenceBatches batches(BaseModel base, double replay, TrainingConfig config) {
        return SequenceBatches.goingOn(base, new FineTuning("", replay, 0), SPLIT, false, config);
    }

    /** The sequences of an epoch, by the first item of each. */
    private static List<TrainingSequence> dealt(BaseModel base, double replay, TrainingConfig config) {
        List<TrainingSequence> dealt = new ArrayList<>();
        batches(base, replay, config).deal(new SplittableRandom(1)).forEach(dealt::addAll);
        dealt.sort((a, b) -> Integer.compare(a.history().items()[0], b.history().items()[0]));
        return dealt;
    }

    private static List<Integer> positions(List<TrainingSequence> dealt) {
        return dealt.stream().map(TrainingSequence::positions).toList();
    }
}
