package dev.vitrine.workspace.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TextColumnTest {

    private static final int ROWS = 30_000;

    private final TreeMap<Integer, String> texts = new TreeMap<>();

    private TextColumn column() {
        TextColumn.Builder builder = new TextColumn.Builder();
        texts.forEach(builder::add);
        return builder.build();
    }

    private BitSet containing(String part) {
        BitSet keys = new BitSet();
        texts.forEach((key, text) -> {
            if (text.contains(part)) {
                keys.set(key);
            }
        });
        return keys;
    }

    @Test
    void findsWhatContainsAPartInAnyScript() {
        texts.put(3, "red lamp");
        texts.put(4, "红色台灯");
        texts.put(9, "lampion 灯笼 🏮");

        TextColumn column = column();

        for (String part :
                new String[] {"l", "lamp", "红", "灯", "台灯", "灯笼", "🏮", "red lamp", " ", "x", "lampe", "色灯"}) {
            assertEquals(containing(part), column.find(part), part);
        }
    }

    @Test
    void aPartIsNotFoundAcrossTwoRowsNorInAnEmptyOne() {
        texts.put(0, "ab");
        texts.put(1, "");
        texts.put(2, "cd");

        assertEquals(new BitSet(), column().find("bc"));
        assertEquals(containing("cd"), column().find("cd"));
    }

    @Test
    void findsInManyRowsWithGapsBetweenTheirKeys() {
        Random random = new Random(1);
        int key = 0;
        for (int row = 0; row < ROWS; row++) {
            key += 1 + random.nextInt(3);
            texts.put(key, Integer.toString(random.nextInt(), 3));
        }
        TextColumn column = column();

        for (String part : new String[] {"0", "01", "012", "2212", "0120120", "-1", "11111111"}) {
            assertEquals(containing(part), column.find(part), part);
        }
    }

    @Test
    void nothingIsFoundInNoRows() {
        assertEquals(new BitSet(), column().find("a"));
    }
}
