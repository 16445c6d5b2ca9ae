package dev.vitrine.workspace.listing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts of rows by key, in which a part is searched by Horspool's method (R. N. Horspool, Practical fast searching in
 * strings, 1980), over the bytes of many rows at a time.
 */
public final class TextColumn {

    /** In no text of UTF-8, so that nothing is found across the end of a row. */
    private static final byte[] END = {(byte) 0xFF};

    private static final int BYTES = 256;
    /** Of a chunk's bits. */
    private static final int WORDS = ByteRows.CHUNK / Long.SIZE;

    private final ByteRows rows;

    private TextColumn(ByteRows rows) {
        this.rows = rows;
    }

    /** Keys of the rows that contain the text, which must not be empty. */
    public BitSet find(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int[] steps = steps(wanted);
        List<ByteRows.Chunk> chunks = rows.chunks();
        List<BitSet> found = IntStream.range(0, chunks.size())
                .parallel()
                .mapToObj(chunk -> find(wanted, steps, chunks.get(chunk)))
                .toList();
        return joined(found);
    }

    private static BitSet joined(List<BitSet> found) {
        long[] words = new long[found.size() * WORDS];
        for (int chunk = 0; chunk < found.size(); chunk++) {
            long[] own = found.get(chunk).toLongArray();
            System.arraycopy(own, 0, words, chunk * WORDS, own.length);
        }
        return BitSet.valueOf(words);
    }

    /** By the byte under the end of the wanted bytes, how far on they may lie at the least. */
    private static int[] steps(byte[] wanted) {
        int[] steps = new int[BYTES];
        Arrays.fill(steps, wanted.length);
        for (int i = 0; i < wanted.length - 1; i++) {
            steps[wanted[i] & 0xFF] = wanted.length - 1 - i;
        }
        return steps;
    }

    private static BitSet find(byte[] wanted, int[] steps, ByteRows.Chunk chunk) {
        BitSet found = new BitSet(ByteRows.CHUNK);
        byte[] bytes = chunk.bytes();
        int last = wanted.length - 1;
        int row = 0;
        int end = last;
        while (end < bytes.length) {
            if (bytes[end] == wanted[last] && isAt(wanted, bytes, end - last)) {
                while (chunk.ends()[row] <= end) {
                    row++;
                }
                found.set(row);
                end = chunk.ends()[row] + last;
            } else {
                end += steps[bytes[end] & 0xFF];
            }
        }
        return found;
    }

    private static boolean isAt(byte[] wanted, byte[] bytes, int start) {
        for (int i = 0; i < wanted.length - 1; i++) {
            if (bytes[start + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** Takes texts by ascending key. */
    public static final class Builder {

        private final ByteRows.Builder rows = new ByteRows.Builder();

        public void add(int key, String text) {
            while (rows.rows() < key) {
                rows.add(END);
            }
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            byte[] ended = Arrays.copyOf(bytes, bytes.length + END.length);
            ended[bytes.length] = END[0];
            rows.add(ended);
        }

        public TextColumn build() {
            return new TextColumn(rows.build());
        }
    }
}
