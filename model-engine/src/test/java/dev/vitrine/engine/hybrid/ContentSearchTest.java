package dev.vitrine.engine.hybrid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.Baseline;
import dev.vitrine.engine.baseline.BaselineKind;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.engine.data.Shops;
import dev.vitrine.engine.data.Split;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.evaluation.RankingMetrics;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.evaluation.TargetRanker;
import dev.vitrine.engine.evaluation.TargetRanks;
import dev.vitrine.engine.model.TransformerConfig;
import dev.vitrine.engine.model.TransformerRecommender;
import dev.vitrine.engine.model.TransformerWeights;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Users stay with one kind of items, which only the content knows: kind is the item's number modulo 3. */
class ContentSearchTest {

    private static final int ITEMS = 30;
    private static final TransformerConfig CONFIG = new TransformerConfig(ITEMS, 1, -1, 8, 1, 1, 6, 8, 0);

    private final SequenceDataset shop = Shops.inCategories(ofOneKind());
    private final LeaveLastOut events = LeaveLastOut.of(shop);
    private final LeaveLastOut fewer = ContentSearch.withheld(events, 5);
    private final boolean[] met = fewer.trainedItems(false);
    private final Baseline content = BaselineKind.CONTENT.fit(fewer, false, Map.of(), Progress.NONE);
    private final TransformerRecommender network =
            new TransformerRecommender(TransformerWeights.initial(CONFIG, 2, ComputeDevice.CPU), shop.vocabulary());

    @AfterEach
    void closeNativeMemory() {
        network.close();
    }

    @Test
    void whatWasWithheldHasNoTrainingEventsAndIsStillAskedFor() {
        int withheld = 0;
        for (int item = 1; item <= ITEMS; item++) {
            withheld += met[item] ? 0 : 1;
        }

        assertTrue(withheld > 0 && withheld < ITEMS / 3, Arrays.toString(met));
        assertEquals(shop.vocabulary(), fewer.dataset().vocabulary());
        assertArrayEquals(met, ContentSearch.withheld(events, 5).trainedItems(false));
        for (int user : fewer.scoredUsers()) {
            assertEquals(events.target(user, Split.VALIDATION), fewer.target(user, Split.VALIDATION));
            assertEquals(events.target(user, Split.TEST), fewer.target(user, Split.TEST));
        }
    }

    @Test
    void choosesWhatIsBestForKnownAndNewTargetsAlike() {
        ContentMemory best = new ContentSearch(content, met, events).best(network, Progress.NONE);
        double chosen = quality(best);

        assertTrue(best.weight() > 0, best::toString);
        for (double weight : new double[] {0, 1, 3}) {
            for (double bonus : new double[] {0, 1, 3}) {
                assertTrue(chosen >= quality(new ContentMemory(content, met, weight, bonus, best.scale())) - 1e-9);
            }
        }
    }

    /** By the evaluator. */
    private double quality(ContentMemory memory) {
        TargetRanks ranks = TargetRanker.rank(
                new ContentRecommender(network, memory),
                events,
                events.scoredUsers(),
                Split.VALIDATION,
                SeenItems.MASKED,
                Progress.NONE);
        return ndcg(ranks, true) + ndcg(ranks, false);
    }

    private double ndcg(TargetRanks ranks, boolean known) {
        double[] own = IntStream.range(0, ranks.users().length)
                .filter(place -> met[events.target(ranks.users()[place], Split.VALIDATION)] == known)
                .mapToDouble(place -> ranks.ranks()[place])
                .toArray();
        return RankingMetrics.NDCG.mean(own, 10);
    }

    @Test
    void scoresAloneAsItDoesOneByOne() {
        ContentMemory memory = new ContentMemory(content, met, 1, 2, 3);
        ContentRecommender joined = new ContentRecommender(network, memory);
        History history = History.ofItems(1, 4, 7);
        int unmet = IntStream.rangeClosed(1, ITEMS)
                .filter(item -> !met[item])
                .findFirst()
                .orElseThrow();

        float[] scores = joined.score(List.of(history))[0];

        joined.scoreEach(List.of(history), (place, each) -> assertArrayEquals(scores, each, 1e-6f));
        assertArrayEquals(scores, joined.attend(history).scores(), 1e-6f);
        float[] alone = network.score(List.of(history))[0];
        assertTrue(scores[10] > alone[10], "of the same kind");
        assertEquals(alone[2], scores[2], "of another kind");
        assertTrue(scores[unmet] >= alone[unmet] + 2, "new");
    }

    @Test
    void isTheSameOnceReadFromItsSettings() {
        ContentMemory memory = new ContentMemory(content, met, 3, 1.5, 10);
        History history = History.ofItems(1, 4, 7);

        ContentMemory read = ContentMemory.of(memory.settings(), shop.vocabulary(), shop.features(), met);

        float[] scores = new float[ITEMS + 1];
        memory.into(scores, history);
        float[] again = new float[ITEMS + 1];
        read.into(again, history);
        assertArrayEquals(scores, again);
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
