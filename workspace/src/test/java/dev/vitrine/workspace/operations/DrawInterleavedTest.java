package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.training.TrainingControl;
import dev.vitrine.workspace.Judgement;
import dev.vitrine.workspace.Judgement.JudgedItem;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawInterleavedTest {

    @TempDir
    Path folder;

    @Test
    void aListIsDrawnInTurnsForSomebodyPickedByChance() {
        try (Workspace workspace = open()) {
            train(workspace, ModelKind.POPULARITY);
            train(workspace, ModelKind.TRANSITION);
            Set<String> shoppers = new HashSet<>();
            for (long seed = 0; seed < 20; seed++) {
                DrawInterleaved.Result drawn = draw(workspace, seed);
                shoppers.add(drawn.shopper());
                assertEquals(10, drawn.places().size());
                assertEquals(
                        5,
                        drawn.places().stream()
                                .filter(DrawInterleaved.Place::ofFirst)
                                .count());
                assertEquals(
                        10,
                        drawn.places().stream()
                                .map(place -> place.item().id())
                                .distinct()
                                .count());
            }
            assertTrue(shoppers.size() > 10);
            assertEquals(draw(workspace, 3), draw(workspace, 3));
        }
    }

    @Test
    void aJudgementIsThereWhenTheWorkspaceIsOpenedAgain() {
        Judgement judgement = new Judgement(
                1_000,
                "Ada",
                "s3",
                "popularity",
                "transition",
                List.of(
                        new JudgedItem("i1", true, true),
                        new JudgedItem("i2", false, false),
                        new JudgedItem("i3", true, true)));
        try (Workspace workspace = open()) {
            workspace.addJudgement(judgement);
            workspace.addJudgement(judgement);
        }
        try (Workspace workspace = Workspace.open(folder)) {
            assertEquals(List.of(judgement, judgement), workspace.judgements());
            assertEquals(2, judgement.likedOfFirst());
            assertEquals(0, judgement.likedOfSecond());
        }
    }

    private Workspace open() {
        Workspace workspace = Workspace.open(folder);
        RingShop.fill(workspace);
        return workspace;
    }

    private static void train(Workspace workspace, ModelKind kind) {
        TrainModel.Request request =
                new TrainModel.Request(kind, null, Map.of(), null, null, 1, 1, "cpu", DatasetOptions.DEFAULT, false);
        new TrainModel(workspace).run(request, new TrainingControl(), epoch -> {}, Progress.NONE);
    }

    private static DrawInterleaved.Result draw(Workspace workspace, long seed) {
        return new DrawInterleaved(workspace)
                .run(
                        new DrawInterleaved.Request("popularity", "transition", 10, SeenItems.MASKED, seed),
                        Progress.NONE);
    }
}
