package dev.vitrine.workspace.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Short byte strings, end to end in arrays of many: a million of them are a few hundred objects. */
final class ByteRows {

    /** Rows of an array. */
    static final int CHUNK = 1 << 13;

    /** @param ends of each row in the bytes; the first one begins at 0 */
    record Chunk(byte[] bytes, int[] ends) {

        int start(int row) {
            return row == 0 ? 0 : ends[row - 1];
        }
    }

    private final List<Chunk> chunks;

    private ByteRows(List<Chunk> chunks) {
        this.chunks = chunks;
    }

    List<Chunk> chunks() {
        return chunks;
    }

    static final class Builder {

        private final List<Chunk> full = new ArrayList<>();
        private byte[] bytes = new byte[CHUNK];
        private int[] ends = new int[CHUNK];
        private int rows;
        private int size;

        int rows() {
            return full.size() * CHUNK + rows;
        }

        void add(byte[] row) {
            if (rows == CHUNK) {
                finishChunk();
            }
            if (size + row.length > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(size + row.length, 2 * bytes.length));
            }
            System.arraycopy(row, 0, bytes, size, row.length);
            size += row.length;
            ends[rows++] = size;
        }

        private void finishChunk() {
            full.add(new Chunk(Arrays.copyOf(bytes, size), Arrays.copyOf(ends, rows)));
            ends = new int[CHUNK];
            rows = 0;
            size = 0;
        }

        ByteRows build() {
            finishChunk();
            return new ByteRows(List.copyOf(full));
        }
    }
}
