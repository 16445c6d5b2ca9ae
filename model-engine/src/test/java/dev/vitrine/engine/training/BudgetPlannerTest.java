package dev.vitrine.engine.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.Shops;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetPlannerTest {

    private static final LeaveLastOut SPLIT = LeaveLastOut.of(Shops.random(150, 40, 7));
    private static final TrainingConfig SUITED = DefaultConfig.LARGE;
    private static final int WANTED = 40;

    @Test
    void takesWhatSuitsTheDataWhereItFits() {
        BudgetPlan plan = plan(Map.of(), 0.001);

        assertEquals(BudgetPlan.Reason.FITS, plan.reason());
        assertEquals(64, plan.dimension());
        assertEquals(50, plan.length());
        assertEquals(WANTED, plan.wanted());
        assertTrue(plan.epochs() >= WANTED, plan::toString);
    }

    @Test
    void takesSomethingSmallerWhereThatFits() {
        double tooSlow = 60 * 0.95 / WANTED * 1.9;

        BudgetPlan plan = plan(Map.of(), tooSlow);

        assertEquals(BudgetPlan.Reason.SMALLER, plan.reason());
        assertTrue(plan.dimension() < 64 || plan.length() < 50, plan::toString);
        assertTrue(plan.epochs() >= WANTED, plan::toString);
    }

    @Test
    void saysWhenTheTimeIsTooShortForAnything() {
        BudgetPlan plan = plan(Map.of(), 1000);

        assertEquals(BudgetPlan.Reason.TOO_SHORT, plan.reason());
        assertEquals(16, plan.dimension());
        assertTrue(plan.length() >= 10, plan::toString);
    }

    @Test
    void whatTryingOutTookIsNoLongerThereToTrainIn() {
        ActiveTime half = new ActiveTime();
        half.goOnFrom(30);

        int whole = plan(Map.of(), 0.001).epochs();
        int left = plan(Map.of(), 0.001, 0, half).epochs();

        assertTrue(left <= whole / 2 && left > whole / 3, () -> left + " of " + whole);
    }

    @Test
    void theTimeThatEachEpochIsJudgedInIsNotThereToTrainIn() {
        BudgetPlan unjudged = plan(Map.of(), 0.001, 0, new ActiveTime());
        BudgetPlan judged = plan(Map.of(), 0.001, 0.5, new ActiveTime());

        assertEquals(unjudged.epochSeconds() + 0.5, judged.epochSeconds(), 1e-9);
        assertEquals((int) (60 / judged.epochSeconds()), judged.epochs(), 1);
        assertEquals(unjudged.stepSeconds(), judged.stepSeconds());
    }

    @Test
    void leavesWhatWasSetByHand() {
        BudgetPlan plan = plan(Map.of("dimension", "64", "length", "50"), 1000);

        assertEquals(64, plan.dimension());
        assertEquals(50, plan.length());
    }

    @Test
    void aTrainingWithABudgetKeepsWhatWasChosenAndMeasured() {
        TrainingRequest brief = budget(Map.of("batch-positions", "128"));
        try (TrainedTransformer trained = SequenceTrainer.train(SPLIT, brief, new TrainingControl(), epoch -> {})) {
            Map<String, String> settings = trained.summary().settings();
            BudgetPlan plan = Objects.requireNonNull(BudgetPlan.of(settings));
            assertTrue(plan.stepSeconds() > 0, plan::toString);
            TrainingConfig config = TrainingConfig.forData(SPLIT.dataset())
                    .withSettings(brief.settings())
                    .withSettings(BudgetSettings.known(settings));
            double steps = Math.ceil(SequenceBatches.of(SPLIT, false, config).positions() / 128.0);
            assertTrue(plan.epochSeconds() > plan.stepSeconds() * steps, "an epoch is judged too: " + plan);
            assertEquals(settings.get("dimension"), Integer.toString(plan.dimension()));
            assertEquals(settings.get("length"), Integer.toString(plan.length()));
        }
    }

    @Test
    void oneThatGoesOnIsNotPlannedAnew(@TempDir Path folder) {
        RunStates states = RunStates.in(folder);
        TrainingRequest brief = budget(Map.of("batch-positions", "128"));
        List<EpochReport> epochs = new ArrayList<>();
        assertThrows(
                IllegalStateException.class,
                () -> SequenceTrainer.train(SPLIT, brief, states, new TrainingControl(), epoch -> {
                    throw new IllegalStateException("dies here");
                }));
        Map<String, String> planned = states.plan().orElseThrow();

        try (TrainedTransformer trained =
                SequenceTrainer.train(SPLIT, brief, states, new TrainingControl(), epochs::add)) {
            planned.forEach((key, value) ->
                    assertEquals(value, trained.summary().settings().get(key)));
        }
        assertTrue(epochs.size() > 1);
    }

    @Test
    void withoutABudgetNothingIsPlanned() {
        assertNull(BudgetPlan.of(SUITED.toSettings()));
        assertEquals(
                Map.of(),
                BudgetSettings.of(
                        SPLIT, TrainingRequest.reproducible(1).withEpochs(1), RunStates.NONE, new ActiveTime()));
    }

    /** For a minute; the time of a step follows from the sizes. */
    private static BudgetPlan plan(Map<String, String> settings, double secondsOfStep) {
        return plan(settings, secondsOfStep, 0, new ActiveTime());
    }

    private static BudgetPlan plan(
            Map<String, String> settings, double secondsOfStep, double secondsOfJudging, ActiveTime time) {
        TrainingRequest request = budget(settings);
        return new BudgetPlanner(
                        SPLIT,
                        request,
                        config -> new BudgetPlanner.Times(
                                secondsOfStep
                                        * config.architecture().dimension()
                                        / 64
                                        * config.architecture().length()
                                        / 50,
                                secondsOfJudging))
                .choose(SUITED.withSettings(settings), 1, time)
                .plan();
    }

    private static TrainingRequest budget(Map<String, String> settings) {
        return new TrainingRequest(settings, null, 0.02, 1, 1, "cpu", false, false);
    }
}
