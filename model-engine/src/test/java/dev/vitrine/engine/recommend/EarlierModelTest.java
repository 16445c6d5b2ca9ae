package dev.vitrine.engine.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EarlierModelTest {

    /** Of these the model knows three, in another order, and one that is gone. */
    private static final SequenceDataset NOW = Shops.ofItems(4, new int[] {1, 2, 3, 4});

    private final List<String> ids = NOW.vocabulary().ids();
    private final List<History> asked = new ArrayList<>();
    private final EarlierModel model = new EarlierModel(
            new FixedScores(new ItemVocabulary(List.of(ids.get(2), "gone", ids.get(0), ids.get(1))), history -> {
                asked.add(history);
                return new float[] {-3, 9, 5, 1};
            }),
            NOW.behaviourTypes(),
            NOW);

    @Test
    void scoresStandAtTheItemsOfTodayAndAnUnknownOneBelowAll() {
        float[] scores = model.score(List.of(History.ofItems(1)))[0];
        assertEquals(Float.NEGATIVE_INFINITY, scores[ItemVocabulary.PADDING]);
        assertArrayEquals(new float[] {5, 1, -3}, new float[] {scores[1], scores[2], scores[3]});
        assertTrue(scores[4] < -3 && Float.isFinite(scores[4]), () -> "unknown: " + scores[4]);
        assertEquals(1, model.unknownItems());
    }

    @Test
    void readsOfAHistoryWhatItKnows() {
        model.score(List.of(History.ofItems(4, 1, 4, 3)));
        assertArrayEquals(new int[] {3, 1}, asked.get(0).items());
    }

    @Test
    void tellsNothingApartAfterAHistoryItKnowsNothingOf() {
        float[][] scores = model.score(List.of(History.ofItems(4), History.ofItems(2)));
        assertEquals(1, asked.size());
        assertArrayEquals(new float[] {0, 0, 0}, new float[] {scores[0][1], scores[0][2], scores[0][3]});
        assertEquals(5, scores[1][1]);
    }
}
