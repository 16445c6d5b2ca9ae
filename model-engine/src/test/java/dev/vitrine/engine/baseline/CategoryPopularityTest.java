package dev.vitrine.engine.baseline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemAttribute;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CategoryPopularityTest {

    /** Items 1 to 3 are tents, 4 and 5 are pans; 6 is neither. Item 2 is chosen most. */
    private static final ItemAttribute CATEGORIES = ItemAttribute.of(
            ItemFeatures.CATEGORY,
            6,
            item -> item == 6 ? List.of() : List.of("Camping", item <= 3 ? "Camping > Tents" : "Camping > Pans"));

    private static final SequenceDataset EVENTS =
            Shops.ofItems(6, new int[] {2, 2, 1, 6, 6, 6, 4, 1, 2}, new int[] {2, 5, 5, 3, 1});

    private static final LeaveLastOut SHOP =
            LeaveLastOut.of(EVENTS.withFeatures(new ItemFeatures(List.of(CATEGORIES), null)));

    @Test
    void ranksWhatManyChoseInTheCategoriesOfTheHistory() {
        float[] scores = fit("0.5").score(List.of(History.ofItems(4, 3)))[0];

        assertTrue(scores[2] > scores[1] && scores[1] > scores[3], "popular tents first");
        assertTrue(scores[2] > scores[5], "the latest event counts more");
        assertTrue(scores[4] > scores[6], "an item without category stands last, however popular");
    }

    @Test
    void ranksByPopularityWhereTheHistoryHasNoCategory() {
        float[] scores = fit("0.5").score(List.of(History.ofItems(6)))[0];

        assertTrue(scores[6] >= scores[2] && scores[2] > scores[4]);
    }

    @Test
    void staysTheSameOnceSavedAndLoaded(@TempDir Path folder) {
        CategoryPopularity model = fit("0.7");
        model.save(folder);

        List<History> histories = List.of(History.ofItems(1, 5), History.ofItems());
        Baseline loaded = Baseline.load(folder);
        assertEquals(BaselineKind.CATEGORY_POPULARITY, loaded.kind());
        assertArrayEquals(model.score(histories), loaded.score(histories));
    }

    @Test
    void saysSoWhereNoItemHasACategory() {
        ProblemException thrown = assertThrows(
                ProblemException.class,
                () -> BaselineKind.CATEGORY_POPULARITY.fit(LeaveLastOut.of(EVENTS), false, Map.of(), Progress.NONE));

        assertEquals("baseline.noCategories", thrown.problem().key());
    }

    private static CategoryPopularity fit(String decay) {
        return CategoryPopularity.fit(SHOP, false, Map.of("historyDecay", decay), Progress.NONE);
    }
}
