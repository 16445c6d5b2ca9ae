package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.HistoryEvent;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShopperRankingTest {

    private static final int ITEMS = 300;

    private final ItemVocabulary vocabulary = new ItemVocabulary(
            IntStream.rangeClosed(1, ITEMS).mapToObj(item -> "i" + item).toList());

    @Test
    void placesAreThoseOfTheListHoweverManyAreAskedFor() {
        ShopperTimeline timeline = ShopperTimeline.of(
                List.of(new HistoryEvent("i7", "", 0), new HistoryEvent("i9", "", 1)), DatasetOptions.DEFAULT);
        ShopperRanking ranking = ShopperRanking.of(vocabulary, scores(), timeline, SeenItems.MASKED);
        assertPlaces(ranking, ITEMS - 2);
        assertEquals(OptionalInt.empty(), ranking.rankOf("i7"));

        Set<String> left = new HashSet<>();
        IntStream.rangeClosed(1, ITEMS / 2).forEach(item -> left.add("i" + item));
        ranking.keepOnly(left);
        assertPlaces(ranking, ITEMS / 2 - 2);
    }

    private static void assertPlaces(ShopperRanking ranking, int candidates) {
        int[] all = ranking.all();
        assertEquals(candidates, all.length);
        for (int place = 0; place < all.length; place++) {
            assertEquals(OptionalInt.of(place + 1), ranking.rankOf(ranking.idOf(all[place])));
        }
    }

    /** Many of them alike, zeros of both signs among them. */
    private static float[] scores() {
        Random random = new Random(1);
        float[] scores = new float[ITEMS + 1];
        for (int item = 1; item <= ITEMS; item++) {
            scores[item] = (random.nextInt(40) - 20) / 8f * (random.nextBoolean() ? 1 : -1);
        }
        return scores;
    }
}
