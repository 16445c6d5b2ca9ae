package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.training.TrainingViewModel.Phase;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.TrainModel;
import dev.vitrine.workspace.runs.InterruptedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is trained and measured, and how a run is paused, stopped and left. */
class TrainingViewModelTest extends WithTraining {

    @Test
    void trainsTheBaselinesFirstAndMeasuresAllTogether() {
        viewModel.start();
        runAll();
        assertEquals(
                List.of(ModelKind.POPULARITY, ModelKind.TRANSITION, ModelKind.HYBRID),
                training.trained.stream().map(TrainModel.Request::kind).toList());
        assertEquals(2, viewModel.epochs().size());
        assertEquals(2, viewModel.baselines().size());
        assertEquals(List.of(SeenItems.MASKED), training.measured);
        assertEquals(List.of("hybrid"), training.calibrated);
        assertEquals(List.of("hybrid", "popularity", "transition"), selection.models());
        assertEquals(Phase.IDLE, viewModel.phaseProperty().get());
    }

    @Test
    void oneThatBeganInAnotherShopIsNotFittedOnEverything() {
        assertTrue(TrainingViewModel.canBeFittedOnEverything(FakeModels.card("spring", ModelKind.HYBRID)));
        assertFalse(
                TrainingViewModel.canBeFittedOnEverything(
                        FakeModels.card("spring", ModelKind.HYBRID, Map.of("other-shop-model", "summer"))),
                "it would be trained from the beginning");
    }

    @Test
    void doesNotTrainABaselineThatIsUpToDate() {
        training.there.put(ModelKind.POPULARITY, card("popular", ModelKind.POPULARITY));
        viewModel.start();
        runAll();
        assertEquals(
                List.of(ModelKind.TRANSITION, ModelKind.HYBRID),
                training.trained.stream().map(TrainModel.Request::kind).toList());
        assertEquals(
                new Baseline("popular", ModelKind.POPULARITY, 0.01),
                viewModel.baselines().get(0));
    }

    @Test
    void passesTheChoicesOn() {
        viewModel.withBaselinesProperty().set(false);
        viewModel.budgetProperty().set(Budget.THOROUGH);
        viewModel.settings().seedProperty().set("7");
        viewModel.settings().hyperParameter("dimension").set(" 32 ");
        viewModel.start();
        runAll();
        TrainModel.Request request = training.trained.get(0);
        assertEquals(10.0, request.minutes());
        assertEquals(7, request.seed());
        assertEquals(Map.of("dimension", "32"), request.settings());
        assertNull(request.name());
    }

    @Test
    void aModelWithoutEpochsIsAskedForWithoutTimeOrHyperParametersAndNotTwice() {
        viewModel.settings().kindProperty().set(ModelKind.POPULARITY);
        viewModel.settings().hyperParameter("dimension").set("32");
        viewModel.start();
        assertFalse(viewModel.withEpochsProperty().get());
        runAll();
        assertEquals(
                List.of(ModelKind.TRANSITION, ModelKind.POPULARITY),
                training.trained.stream().map(TrainModel.Request::kind).toList());
        TrainModel.Request request = training.trained.get(1);
        assertNull(request.minutes());
        assertEquals(Map.of(), request.settings());
    }

    @Test
    void fitsOnEverythingAsTheMeasuredModelWasWhoseNumbersStand() {
        viewModel.fitOnEverything(FakeModels.card("spring", ModelKind.HYBRID));
        runAll();

        TrainModel.Request request = training.trained.get(training.trained.size() - 1);
        assertTrue(request.refit());
        assertEquals(ModelKind.HYBRID, request.kind());
        assertEquals(
                1, training.trained.stream().filter(TrainModel.Request::refit).count(), "baselines are measured");
        assertEquals("spring", outcome().masked().models().get(0).name());
        assertEquals("hybrid", outcome().model());
        assertEquals(List.of(), training.calibrated);
        assertTrue(new ResultWords(new Messages(Locale.ENGLISH))
                .caveat(outcome())
                .contains("The numbers are those of spring"));
    }

    @Test
    void aRunOfSoManyEpochsHasNoBudget() {
        training.whileTraining =
                () -> assertNull(viewModel.runningBudgetProperty().get());
        viewModel.fitOnEverything(FakeModels.card("spring", ModelKind.TRANSFORMER));
        runAll();
        assertEquals("transformer", outcome().model());
    }

    @Test
    void endsByItselfWhereThereIsNoBudget() {
        viewModel.withBaselinesProperty().set(false);
        viewModel.budgetProperty().set(Budget.BEST);
        viewModel.start();
        runAll();
        assertNull(training.trained.get(0).minutes());
        assertNull(training.trained.get(0).epochs());
        assertFalse(viewModel.hasBudget());
    }

    @Test
    void saysHowLongATrainingWithoutABudgetTakesShouldItGetNoBetter() {
        List<EpochReport> reports = List.of(
                new EpochReport(1, 5.5, 0.02, 0.05, 3, true),
                new EpochReport(2, 4.5, 0.05, 0.1, 6, true),
                new EpochReport(3, 4.0, 0.04, 0.1, 9, false));

        assertEquals(3 * 9, new Ending(100, 10).secondsLeft(reports));
        assertEquals(3 * 2, new Ending(5, 10).secondsLeft(reports), "no more epochs than there may be");
        assertEquals(0, new Ending(100, 1).secondsLeft(reports));
    }

    @Test
    void aModelIsKeptWhoseScoresCannotBeMadeProbabilities() {
        training.calibrationFailure = ProblemException.engine("training.diverged", 1);
        viewModel.start();
        runAll();

        assertEquals(ModelKind.HYBRID, outcome().kinds().get(outcome().model()));
        assertTrue(
                new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome()).contains("says no probabilities yet"));
        assertEquals(List.of(), failures);
    }

    @Test
    void goesOnWithAnInterruptedTrainingOnWhatItBeganWith() {
        InterruptedRun run = InterruptedRuns.of("Spring", 12);
        viewModel.goOn(run);
        runAll();
        assertEquals(List.of("Spring"), training.resumed);
        assertEquals("Spring", outcome().model());
        assertEquals(2, viewModel.epochs().size());
        assertEquals(594, viewModel.secondsLeft(), "of its own budget, not of the card that is chosen");
    }

    @Test
    void leavingEndsTheRunWithoutACancel() {
        training.whileTraining = viewModel::leave;
        viewModel.start();
        runAll();
        assertEquals(TrainingControl.Wish.LEAVE, training.wish);
        assertNull(viewModel.outcomeProperty().get());
        assertEquals(List.of(), failures);
    }

    @Test
    void keepsNothingAndReportsNothingAfterACancel() {
        training.whileTraining = viewModel::cancel;
        viewModel.start();
        runAll();
        assertNull(viewModel.outcomeProperty().get());
        assertEquals(List.of(), failures);
        assertEquals(Phase.IDLE, viewModel.phaseProperty().get());
    }

    @Test
    void keepsTheResultAfterStopAndKeep() {
        training.whileTraining = viewModel::stopAndKeep;
        viewModel.start();
        runAll();
        assertNotNull(viewModel.outcomeProperty().get());
    }

    @Test
    void pausesAndGoesOn() {
        List<Phase> phases = new ArrayList<>();
        training.whileTraining = () -> {
            viewModel.pause();
            phases.add(viewModel.phaseProperty().get());
            viewModel.resume();
            phases.add(viewModel.phaseProperty().get());
        };
        viewModel.start();
        runAll();
        assertEquals(List.of(Phase.PAUSED, Phase.RUNNING), phases);
    }

    @Test
    void aTrainingThatIsRefusedLeavesWhatTheOneBeforeCameTo() {
        viewModel.start();
        runAll();
        RunOutcome before = outcome();
        training.epochs = List.of();
        training.whileTraining = () -> {
            throw ProblemException.engine("training.tooFew");
        };
        viewModel.settings().kindProperty().set(ModelKind.TRANSFORMER);
        viewModel.budgetProperty().set(Budget.BEST);
        viewModel.start();
        assertNull(viewModel.outcomeProperty().get(), "while one is under way");
        runAll();

        assertEquals(1, failures.size());
        assertEquals(before, outcome());
        assertEquals(2, viewModel.epochs().size());
        assertEquals(2, viewModel.baselines().size());
        assertTrue(viewModel.hasBudget(), "as the one before had");
    }

    @Test
    void aTrainingThatWasGivenUpAfterAnEpochShowsItsOwnCurve() {
        viewModel.start();
        runAll();
        training.epochs = training.epochs.subList(0, 1);
        training.whileTraining = viewModel::cancel;
        viewModel.start();
        runAll();

        assertNull(viewModel.outcomeProperty().get());
        assertEquals(1, viewModel.epochs().size());
    }

    @Test
    void tellsWhatWentWrongAndCanStartAgain() {
        training.whileTraining = () -> {
            throw new UnsatisfiedLinkError("no torch");
        };
        viewModel.start();
        runAll();
        assertEquals(
                List.of("no torch"),
                failures.stream().map(Throwable::getMessage).toList());
        assertEquals(Phase.IDLE, viewModel.phaseProperty().get());
        assertNull(viewModel.jobProperty().get());
    }

    @Test
    void cannotStartWithoutDataOrWithASeedThatIsNoNumber() {
        assertFalse(viewModel.startable().get());
        assertTrue(viewModel.nothingToTrainOn().get());
        viewModel.settings().seedProperty().set("seven");
        assertFalse(viewModel.settings().isSeedValid());
    }

    @Test
    void showsHowMuchTimeTheBudgetLeaves() {
        viewModel.withBaselinesProperty().set(false);
        List<Double> left = new ArrayList<>();
        training.whileTraining = () -> left.add(viewModel.secondsLeft());
        viewModel.start();
        runAll();
        assertEquals(List.of(114.0), left);
    }

    private static ModelCard card(String name, ModelKind kind) {
        return new ModelCard(
                name,
                "checkpoint",
                kind,
                0,
                "f",
                DatasetOptions.DEFAULT,
                false,
                42,
                0,
                0,
                0.1,
                Map.of(),
                Map.of("ndcg@10", 0.01),
                null);
    }
}
