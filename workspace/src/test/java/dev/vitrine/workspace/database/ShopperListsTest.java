package dev.vitrine.workspace.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShopperListsTest {

    @Test
    void givesBackWhatWasPacked() {
        int[] keys = {0, 1, 127, 128, 255, 256, 16_511, 16_512, 2_100_000, 40_000_000};

        assertArrayEquals(keys, unpacked(ShopperLists.pack(keys, 0, keys.length)));
    }

    @Test
    void packsAPart() {
        assertArrayEquals(new int[] {7, 300}, unpacked(ShopperLists.pack(new int[] {5, 7, 300, 900}, 1, 3)));
        assertArrayEquals(new int[0], unpacked(ShopperLists.pack(new int[] {5}, 1, 1)));
    }

    @Test
    void neighboursTakeAByteEach() {
        assertEquals(1_000, ShopperLists.pack(IntStream.range(0, 1_000).toArray(), 0, 1_000).length);
    }

    @Test
    void listsAddUp() {
        BitSet keys = new BitSet();
        ShopperLists.addTo(keys, ShopperLists.pack(new int[] {1, 2}, 0, 2));
        ShopperLists.addTo(keys, ShopperLists.pack(new int[] {2, 9}, 0, 2));

        assertArrayEquals(new int[] {1, 2, 9}, keys.stream().toArray());
    }

    private static int[] unpacked(byte[] packed) {
        BitSet keys = new BitSet();
        ShopperLists.addTo(keys, packed);
        return keys.stream().toArray();
    }
}
