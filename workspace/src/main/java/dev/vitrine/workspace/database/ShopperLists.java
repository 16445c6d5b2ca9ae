package dev.vitrine.workspace.database;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Lists of numbers as tables hold them, such as shoppers' keys: ascending, each as its distance from the last. */
public final class ShopperLists {

    private static final int BITS = 7;
    private static final int MORE = 1 << BITS;

    private ShopperLists() {}

    /** Packs the keys from one place to before another, which must ascend. */
    public static byte[] pack(int[] keys, int from, int to) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(to - from + Integer.BYTES);
        int last = 0;
        for (int i = from; i < to; i++) {
            int distance = keys[i] - last;
            for (; distance >= MORE; distance >>>= BITS) {
                packed.write((distance & (MORE - 1)) | MORE);
            }
            packed.write(distance);
            last = keys[i];
        }
        return packed.toByteArray();
    }

    /** Adds the keys of a packed list to the set. */
    public static void addTo(BitSet keys, byte[] packed) {
        addTo(keys, packed, 0, packed.length);
    }

    /** Adds the keys of a packed list that lies from one place to before another. */
    public static void addTo(BitSet keys, byte[] packed, int from, int to) {
        unpack(packed, from, to, keys::set);
    }

    /** The keys of a packed list. */
    public static int[] unpack(byte[] packed) {
        IntStream.Builder keys = IntStream.builder();
        unpack(packed, 0, packed.length, keys::add);
        return keys.build().toArray();
    }

    private static void unpack(byte[] packed, int from, int to, IntConsumer receiver) {
        int key = 0;
        int distance = 0;
        int shift = 0;
        for (int i = from; i < to; i++) {
            byte each = packed[i];
            distance |= (each & (MORE - 1)) << shift;
            shift += BITS;
            if (each >= 0) {
                key += distance;
                receiver.accept(key);
                distance = 0;
                shift = 0;
            }
        }
    }
}
