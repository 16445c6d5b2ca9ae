package dev.vitrine.workspace.listing;

import dev.vitrine.workspace.database.ShopperLists;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Lists of numbers that belong to rows, packed as the database holds them. */
public final class PackedLists {

    private final ByteRows lists;
    /** By list, whose it is. */
    private final int[] owners;

    private PackedLists(ByteRows lists, int[] owners) {
        this.lists = lists;
        this.owners = owners;
    }

    /** All numbers that are in a list of one of the rows. */
    public BitSet union(BitSet keys) {
        BitSet union = new BitSet();
        List<ByteRows.Chunk> chunks = lists.chunks();
        for (int list = 0; list < owners.length; list++) {
            if (keys.get(owners[list])) {
                ByteRows.Chunk chunk = chunks.get(list / ByteRows.CHUNK);
                int place = list % ByteRows.CHUNK;
                ShopperLists.addTo(union, chunk.bytes(), chunk.start(place), chunk.ends()[place]);
            }
        }
        return union;
    }

    static final class Builder {

        private final ByteRows.Builder lists = new ByteRows.Builder();
        private int[] owners = new int[ByteRows.CHUNK];

        void add(int key, byte[] packed) {
            int list = lists.rows();
            if (list == owners.length) {
                owners = Arrays.copyOf(owners, 2 * list);
            }
            owners[list] = key;
            lists.add(packed);
        }

        PackedLists build() {
            int[] all = Arrays.copyOf(owners, lists.rows());
            return new PackedLists(lists.build(), all);
        }
    }
}
