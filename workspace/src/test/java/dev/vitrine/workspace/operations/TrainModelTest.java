package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.models.ModelKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Training puts a model on record, refuses what cannot be trained, and leaves nothing of what was broken off. */
@ExtendWith(RingModels.Extension.class)
class TrainModelTest {

    private final RingModels ring;
    private final Workspace workspace;

    TrainModelTest(RingModels ring) {
        this.ring = ring;
        workspace = ring.workspace();
    }

    @Test
    void theTransformerIsRegisteredWithItsEpochs() {
        ModelCard card = workspace.model(RingModels.NETWORK);

        assertEquals(12, ring.trained().epochs());
        assertEquals(12, ring.epochs().size());
        assertEquals(ring.epochs(), workspace.epochs(RingModels.NETWORK));
        assertEquals(ModelKind.TRANSFORMER, card.kind());
        assertEquals("purchase", card.dataset().targetBehaviour());
        assertEquals(ring.trained().validation(), card.validation());
        assertTrue(card.settings().containsKey("dimension"));
    }

    @Test
    void modelsAreListedNewestFirstAndByKind() {
        assertEquals(
                List.of("transition", "popularity", RingModels.NETWORK),
                workspace.models(null).stream().map(ModelCard::name).toList());
        assertEquals(1, workspace.models(ModelKind.POPULARITY).size());
    }

    @Test
    void aNameInUseIsRefusedBeforeAnythingIsTrained() {
        var problem = assertThrows(ProblemException.class, () -> ring.train(ModelKind.TRANSFORMER, "popularity", 1));

        assertEquals("model.nameInUse", problem.problem().key());
    }

    @Test
    void anUnknownSettingIsRefusedBeforeAnythingIsTrained() {
        var request = new TrainModel.Request(
                ModelKind.TRANSFORMER,
                null,
                Map.of("dimensoin", "64"),
                1,
                null,
                1,
                1,
                "cpu",
                DatasetOptions.DEFAULT,
                false);

        var problem = assertThrows(ProblemException.class, () -> ring.run(request, new TrainingControl()));

        assertTrue(problem.getMessage().contains("dimension"), problem.getMessage());
    }

    @Test
    void aCancelledTrainingLeavesNothingBehind() {
        TrainingControl control = new TrainingControl();
        control.cancel();

        assertThrows(
                CancellationException.class,
                () -> ring.run(RingModels.request(ModelKind.TRANSFORMER, "never", 500), control));

        assertEquals(3, workspace.models(null).size());
        assertEquals(3, workspace.checkpoints().names().size());
    }

    @Test
    void aModelIsExplainedWhileAnotherTrains() {
        List<ExplainRecommendation.Result> meanwhile = new ArrayList<>();

        new TrainModel(workspace)
                .run(
                        RingModels.request(ModelKind.TRANSFORMER, "meanwhile", 2),
                        new TrainingControl(),
                        epoch -> meanwhile.add(new ExplainRecommendation(workspace)
                                .run(
                                        new ExplainRecommendation.Request(RingModels.NETWORK, "s3", null, AsOf.NOW),
                                        Progress.NONE)),
                        Progress.NONE);
        new ManageModels(workspace).delete("meanwhile");

        assertEquals(2, meanwhile.size());
        assertNotNull(meanwhile.get(0).attention());
        assertNotNull(meanwhile.get(0).completenessError(), "gradients are worked out beside a training");
    }
}
