package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.app.session.Selection;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.app.testing.ScriptedDialogs;
import dev.vitrine.app.training.ResultWords.Verdict;
import dev.vitrine.app.training.TrainingViewModel.Phase;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.BudgetPlan;
import dev.vitrine.engine.training.EpochReport;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.CountJudgements;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.operations.MeasureJudgements;
import dev.vitrine.workspace.operations.TrainModel;
import dev.vitrine.workspace.runs.InterruptedRun;
import dev.vitrine.workspace.segments.Segment;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingViewModelTest {

    @TempDir
    private Path folder;

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Background background = new Background(waiting::add, Runnable::run, failures::add);
    private final OpenWorkspace session = new OpenWorkspace(background);
    private final Selection selection = new Selection();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final ScriptedTraining training = new ScriptedTraining();
    private final TrainingViewModel viewModel =
            new TrainingViewModel(session, selection, background, dialogs, open -> training, 2);
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(folder);
        session.replace(workspace);
        runAll();
    }

    @AfterEach
    void close() {
        workspace.close();
    }

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
    void saysTheResultInPlainWords() {
        viewModel.settings().nameProperty().set("Spring");
        viewModel.start();
        runAll();
        ResultWords words = new ResultWords(new Messages(Locale.ENGLISH));
        assertEquals(
                "Spring finds the next item in the top 10 for 9.1% of shoppers (8.1% to 10.1%);"
                        + " popularity 1.5%, transitions 7.6%.",
                words.sentence(outcome()));
        assertEquals("", words.caveat(outcome()));
        assertEquals(Verdict.BETTER, ResultWords.verdict(outcome().masked()));
    }

    @Test
    void learnsFromJudgementsWhereThereAreAnyAndSaysWhatCameOfIt() {
        training.judgements = new CountJudgements.Result(34, 12, 9, 3);
        training.judged = new MeasureJudgements.Result(34, 3, 14, 0.5, 0.75, new Estimate(0.25, -0.02, 0.5));
        askToGoOn();
        viewModel.tuning().start();
        runAll();
        assertTrue(training.wentOn.get(0).judgements());
        assertNull(viewModel.tuning().baseProperty().get(), "asked once");
        assertEquals(
                "Learned from 34 judgements: of 14 held-out pairs of 3 shoppers it puts 75.0% right, before 50.0%"
                        + " (difference -2.0 to +50.0 points).",
                new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome()));

        askToGoOn();
        viewModel.tuning().withJudgementsProperty().set(false);
        viewModel.tuning().start();
        runAll();
        assertFalse(training.wentOn.get(1).judgements());

        askToGoOn();
        viewModel.tuning().close();
        runAll();
        assertEquals(2, training.wentOn.size());
    }

    @Test
    void saysThatItWasStoppedBeforeNewProductsWerePlaced() {
        training.newItemsUnplaced = true;
        viewModel.start();
        runAll();
        String caveat = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(caveat.startsWith("It was stopped before it was chosen how new products are placed"), caveat);
    }

    @Test
    void goesOnAsUsualWhereNothingElseIsChosen() {
        askToGoOn();
        viewModel.tuning().start();
        runAll();

        FineTuneRequest asked = training.wentOn.get(0);
        assertEquals("spring", asked.from());
        assertNull(asked.otherShop());
        assertFalse(asked.judgements(), "there are none");
        assertEquals(FineTuning.DEFAULT_REPLAY, asked.replay());
        assertEquals(0, asked.frozenLayers());
        assertNull(asked.segment());
        assertEquals(viewModel.budgetProperty().get().minutes(), asked.minutes());
    }

    @Test
    void whatIsChosenReachesTheTrainingAndIsForgottenForTheNext() {
        askToGoOn();
        viewModel.tuning().replayProperty().set(0.5);
        viewModel.tuning().frozenLayersProperty().set(1);
        viewModel.tuning().segmentProperty().set(Optional.of(new Segment("loyal", "")));
        viewModel.tuning().start();
        runAll();

        FineTuneRequest asked = training.wentOn.get(0);
        assertEquals(0.5, asked.replay());
        assertEquals(1, asked.frozenLayers());
        assertEquals("loyal", asked.segment());

        askToGoOn();
        assertEquals(
                FineTuning.DEFAULT_REPLAY, viewModel.tuning().replayProperty().get());
        assertEquals(Optional.empty(), viewModel.tuning().segmentProperty().get());
    }

    @Test
    void beginsWithAModelOfAnotherShop() {
        dialogs.folder = Path.of("garden");
        training.otherModels = List.of("summer", "spring");
        viewModel.tuning().askForOtherShop();
        runAll();
        assertEquals(
                List.of("summer", "spring"),
                viewModel.tuning().bases().stream()
                        .map(TuningViewModel.Base::name)
                        .toList());
        viewModel.tuning().baseProperty().set(viewModel.tuning().bases().get(1));
        viewModel.tuning().start();
        runAll();

        FineTuneRequest asked = training.wentOn.get(0);
        assertEquals("spring", asked.from());
        assertEquals(Path.of("garden"), asked.otherShop());
        assertEquals(0, asked.replay(), "the other shop's events are not here");
    }

    @Test
    void oneThatBeganInAnotherShopIsNotFittedOnEverything() {
        assertTrue(TrainingViewModel.canBeFittedOnEverything(FakeModels.card("spring", ModelKind.HYBRID)));
        assertFalse(
                TrainingViewModel.canBeFittedOnEverything(
                        FakeModels.card("spring", ModelKind.HYBRID, Map.of("other-shop-model", "summer"))),
                "it would be trained from the beginning");
    }

    private void askToGoOn() {
        viewModel.tuning().ask(FakeModels.card("spring", ModelKind.HYBRID));
        runAll();
    }

    @Test
    void saysTheResultInChinese() {
        viewModel.withBaselinesProperty().set(false);
        viewModel.start();
        runAll();
        ResultWords words = new ResultWords(new Messages(Locale.SIMPLIFIED_CHINESE));
        assertEquals("“hybrid”在前 10 名中为 9.1% 的顾客找到了下一件商品（8.1% 至 10.1%）。", words.sentence(outcome()));
        assertEquals(Verdict.ALONE, ResultWords.verdict(outcome().masked()));
    }

    @Test
    void doesNotCallALeadWithinChanceALead() {
        training.advantage = 0.005;
        viewModel.start();
        runAll();
        assertEquals(Verdict.UNCLEAR, ResultWords.verdict(outcome().masked()));
    }

    @Test
    void saysWhenASimpleModelIsBetter() {
        training.advantage = -0.03;
        viewModel.start();
        runAll();
        assertEquals(Verdict.WORSE, ResultWords.verdict(outcome().masked()));
    }

    @Test
    void showsBothNumbersWhereManyShoppersAreLeftOut() {
        training.excluded = 25;
        viewModel.start();
        runAll();
        assertEquals(List.of(SeenItems.MASKED, SeenItems.KEPT), training.measured);
        String caveat = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(caveat.startsWith("For 20% of shoppers the next item was one they already had"), caveat);
    }

    @Test
    void saysThatDataCameInWhileItTrained() {
        training.newerData = true;
        viewModel.start();
        runAll();
        String caveat = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(caveat.startsWith("Data were imported while it trained."), caveat);
    }

    @Test
    void saysThatTrainingRanOutOfBounds() {
        training.divergedEpoch = 7;
        viewModel.start();
        runAll();
        String caveat = new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome());
        assertTrue(caveat.startsWith("In epoch 7 training ran out of bounds and ended"), caveat);
    }

    @Test
    void saysWhatWasChosenForTheTimeAndWhy() {
        training.plan = new BudgetPlan(BudgetPlan.Reason.SMALLER, 32, 25, 0.0154, 3.08, 37, 20);
        viewModel.start();
        runAll();
        assertEquals(
                "Chosen for the time: 32 numbers for each item and the last 25 events of a history. More would suit data"
                        + " of this size, but would not be done in time: a step took 15 ms here, an epoch about 3.1 s,"
                        + " which is time for 37 epochs (20 are mostly enough).",
                new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome()));
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
                .contains("the numbers are those of spring"));
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
    void saysThatEpochsWereJudgedBySomeShoppersOnly() {
        training.judges = 20;
        viewModel.start();
        runAll();

        assertEquals(20, outcome().judges());
        assertTrue(
                new ResultWords(new Messages(Locale.ENGLISH)).caveat(outcome()).contains("judged by 20 shoppers"));
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

    private RunOutcome outcome() {
        RunOutcome outcome = viewModel.outcomeProperty().get();
        assertNotNull(outcome);
        return outcome;
    }

    private void runAll() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
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
