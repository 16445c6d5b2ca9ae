package dev.vitrine.app.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vitrine.app.testing.TestItems;
import dev.vitrine.workspace.operations.RecommendForShopper.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListMixTest {

    @Test
    void sharesOfAListAddUpToOneAndMeanTheSameInEach() {
        List<ListMix> mixes = ListMix.of(List.of(column(0, 16), column(3, 9)));
        for (ListMix mix : mixes) {
            assertEquals(5, mix.categories().size());
            assertEquals(
                    1,
                    mix.categories().stream()
                            .mapToDouble(ListMix.Share::fraction)
                            .sum(),
                    1e-9);
            assertEquals(
                    1,
                    mix.brands().stream().mapToDouble(ListMix.Share::fraction).sum(),
                    1e-9);
        }
        assertEquals(names(mixes.get(0)), names(mixes.get(1)));
        assertEquals("Cooking", mixes.get(0).categories().get(0).name());
        assertEquals(3 / 16.0, mixes.get(0).categories().get(0).fraction(), 1e-9);
    }

    @Test
    void everyPriceIsInOneBandAndTheFullestIsFull() {
        List<ListMix> mixes = ListMix.of(List.of(column(0, 16), column(3, 9)));
        assertEquals(
                16, mixes.get(0).prices().stream().mapToInt(ListMix.Band::items).sum());
        assertEquals(
                6, mixes.get(1).prices().stream().mapToInt(ListMix.Band::items).sum());
        assertEquals(8.5, mixes.get(1).prices().get(0).lowest(), 1e-9);
        assertEquals(
                1,
                mixes.stream()
                        .flatMap(mix -> mix.prices().stream())
                        .mapToDouble(ListMix.Band::height)
                        .max()
                        .orElseThrow());
    }

    @Test
    void anEmptyListHasNoMix() {
        ListMix mix = ListMix.of(List.of(new Column("a", null, List.of(), null, null)))
                .get(0);
        assertEquals(
                0,
                mix.categories().stream().mapToDouble(ListMix.Share::fraction).sum());
        assertEquals(0, mix.prices().stream().mapToInt(ListMix.Band::items).sum());
    }

    private static List<String> names(ListMix mix) {
        return mix.categories().stream().map(ListMix.Share::name).toList();
    }

    private static Column column(int from, int to) {
        List<Place> places = IntStream.range(from, to)
                .mapToObj(item -> new Place(item - from + 1, TestItems.item(item), 1, Map.of()))
                .toList();
        return new Column("from " + from, null, places, null, null);
    }
}
