package dev.vitrine.engine.hybrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.data.WithoutItems;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.evaluation.ValidationSample;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Users stay with one kind of items, which only the content knows: kind is the item's number modulo 3. */
class ContentSearchTest {

    private static final int ITEMS = 30;
    private static final TransformerConfig CONFIG = new TransformerConfig(ITEMS, 1, -1, 8, 1, 1, 6, 8, 0);

    private final SequenceDataset shop = Shops.inCategories(ofOneKind());
    private final LeaveLastOut events = LeaveLastOut.of(shop);
    private final boolean[] withheld = ContentSearch.withheld(events, 5);
    private final LeaveLastOut fewer = LeaveLastOut.of(WithoutItems.of(shop, withheld));
    private final Baseline content = BaselineKind.CONTENT.fit(fewer, false, Map.of(), Progress.NONE);
    private final TransformerRecommender network =
            new TransformerRecommender(TransformerWeights.initial(CONFIG, 2, ComputeDevice.CPU), shop.vocabulary());

    @AfterEach
    void closeNativeMemory() {
        network.close();
    }

    @Test
    void whatWasWithheldHasNoEventsAndStaysInTheVocabulary() {
        boolean[] met = ContentMemory.trainedOn(fewer);
        int count = 0;
        for (int item = 1; item <= ITEMS; item++) {
            assertFalse(withheld[item] && met[item]);
            count += withheld[item] ? 1 : 0;
        }

        assertTrue(count > 0 && count < ITEMS / 3, Arrays.toString(withheld));
        assertEquals(shop.vocabulary(), fewer.dataset().vocabulary());
        assertTrue(fewer.dataset().events() < shop.events());
        assertArrayEquals(withheld, ContentSearch.withheld(events, 5));
    }

    @Test
    void choosesWhatTheEvaluatorWouldChooseForItemsMetAndNew() {
        boolean[] met = ContentMemory.trainedOn(fewer);
        ContentMemory best = new ContentSearch(content, met, events).best(network, Progress.NONE);
        ValidationSample sample = new ValidationSample(events);
        double chosen = sample.ndcg(new ContentRecommender(network, best));

        assertTrue(best.weight() > 0 && best.newWeight() > 0, best::toString);
        for (double weight : new double[] {0, 1, 3}) {
            for (double newWeight : new double[] {0, 1, 6}) {
                ContentMemory other = new ContentMemory(content, met, weight, newWeight, best.scale());
                assertTrue(chosen >= sample.ndcg(new ContentRecommender(network, other)) - 1e-9);
            }
        }
    }

    @Test
    void scoresAloneAsItDoesOneByOne() {
        ContentMemory memory = new ContentMemory(content, ContentMemory.trainedOn(fewer), 1, 2, 3);
        ContentRecommender joined = new ContentRecommender(network, memory);
        History history = History.ofItems(1, 4, 7);

        float[] scores = joined.score(List.of(history))[0];

        joined.scoreEach(List.of(history), (place, each) -> assertArrayEquals(scores, each, 1e-6f));
        assertArrayEquals(scores, joined.attend(history).scores(), 1e-6f);
        float[] alone = network.score(List.of(history))[0];
        assertTrue(scores[10] > alone[10], "of the same kind");
        assertEquals(alone[2], scores[2], "of another kind");
    }

    private static SequenceDataset ofOneKind() {
        int[][] users = new int[60][];
        for (int user = 0; user < users.length; user++) {
            int first = user;
            users[user] = new int[6];
            Arrays.setAll(users[user], at -> 1 + (first + 3 * at * (1 + first % 4)) % ITEMS);
        }
        return Shops.ofItems(ITEMS, users);
    }
}
