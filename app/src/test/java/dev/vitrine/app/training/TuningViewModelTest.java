package dev.vitrine.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.testing.FakeModels;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.engine.training.FineTuning;
import dev.vitrine.workspace.models.ModelKind;
import dev.vitrine.workspace.operations.CountJudgements;
import dev.vitrine.workspace.operations.FineTuneRequest;
import dev.vitrine.workspace.operations.MeasureJudgements;
import dev.vitrine.workspace.segments.Segment;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Going on from a model: what is chosen reaches the training. */
class TuningViewModelTest extends WithTraining {

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

    private void askToGoOn() {
        viewModel.tuning().ask(FakeModels.card("spring", ModelKind.HYBRID));
        runAll();
    }
}
