package dev.vitrine.workspace.listing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RankedColumnTest {

    private RankedColumn<String> column;

    @BeforeEach
    void build() {
        RankedColumn.Builder<String> builder = new RankedColumn.Builder<>();
        builder.add(7, "b");
        builder.add(1, "b");
        builder.add(2, null);
        builder.add(4, "a");
        builder.add(5, "d");
        builder.add(9, null);
        column = builder.build();
    }

    @Test
    void sortsEitherWayWithEqualRowsByKeyAndThoseWithoutAValueLast() {
        assertArrayEquals(new int[] {4, 1, 7, 5, 2, 9}, column.ranks().order(false));
        assertArrayEquals(new int[] {5, 1, 7, 4, 2, 9}, column.ranks().order(true));
    }

    @Test
    void boundsAreIncludedWhetherOrNotARowHasThem() {
        assertEquals(keys(1, 7), column.within("b", "c"));
        assertEquals(keys(1, 4, 7), column.within(null, "b"));
        assertEquals(keys(5), column.within("c", null));
        assertEquals(keys(1, 4, 5, 7), column.within(null, null));
        assertEquals(keys(), column.within("c", "c"));
    }

    @Test
    void anEndIsLeftOut() {
        assertEquals(keys(4, 1, 7), column.between("a", "d"));
    }

    @Test
    void rowsAreThoseWithoutAValueToo() {
        assertEquals(keys(1, 2, 4, 5, 7, 9), column.rows());
    }

    @Test
    void ofNoRowsThereIsNoOrder() {
        assertEquals(0, new RankedColumn.Builder<String>().build().ranks().order(true).length);
    }

    private static BitSet keys(int... keys) {
        BitSet set = new BitSet();
        Arrays.stream(keys).forEach(set::set);
        return set;
    }
}
