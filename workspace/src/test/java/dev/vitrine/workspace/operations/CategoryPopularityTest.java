package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.recommend.Recommender;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoryPopularityTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheCataloguesCategories() {
        try (Workspace workspace = Workspace.open(folder.resolve("shop"))) {
            RingShop.fill(workspace);
            workspace.database().update("UPDATE item SET category = 'C ' || MOD(item_key, 4)");
            FittedModel.in(workspace, ModelKind.CATEGORY_POPULARITY, "popular there");

            try (Recommender model = workspace
                    .checkpoints()
                    .open(workspace.model("popular there").checkpoint())) {
                ItemVocabulary vocabulary = model.vocabulary();
                float[] scores = model.score(List.of(History.ofItems(1)))[0];
                String own = category(workspace, vocabulary, 1);
                for (int item = 1; item < scores.length; item++) {
                    assertEquals(own.equals(category(workspace, vocabulary, item)), scores[item] > 1e-6);
                }
            }
        }
    }

    @Test
    void saysSoWhereTheCatalogueHasNone() {
        try (Workspace workspace = Workspace.open(folder.resolve("shop"))) {
            RingShop.fill(workspace);

            ProblemException thrown = assertThrows(
                    ProblemException.class,
                    () -> FittedModel.in(workspace, ModelKind.CATEGORY_POPULARITY, "popular there"));

            assertEquals("baseline.noCategories", thrown.problem().key());
            assertTrue(workspace.models(ModelKind.CATEGORY_POPULARITY).isEmpty());
        }
    }

    @Test
    void everyBaselineOfTheEngineIsAKindOfModel() {
        for (BaselineKind kind : BaselineKind.values()) {
            assertTrue(List.of(ModelKind.values()).stream()
                    .anyMatch(model -> model.id().equals(kind.id())));
        }
    }

    private static String category(Workspace workspace, ItemVocabulary vocabulary, int item) {
        return String.valueOf(
                workspace.item(vocabulary.idOf(item)).orElseThrow().category());
    }
}
