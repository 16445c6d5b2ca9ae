package dev.vitrine.app.style;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A file of several fonts that share tables (OpenType 1.9, "TrueType Collections"). */
final class FontCollection {

    /**
     * One of the fonts.
     *
     * @param family the name that programs ask for
     * @param style "Regular", "Bold" or another
     */
    record Face(String family, String style, int offset) {}

    private static final int COLLECTION = tag("ttcf");
    private static final int NAMES = tag("name");
    private static final int HEADER = 12;
    private static final int RECORD = 16;
    private static final int NAME_RECORD = 12;
    private static final int WINDOWS = 3;
    private static final int AMERICAN = 0x409;
    private static final int FAMILY = 1;
    private static final int STYLE = 2;

    private final ByteBuffer bytes;

    private FontCollection(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** @throws IOException where it is no such file */
    static FontCollection read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
            if (bytes.limit() < HEADER || bytes.getInt(0) != COLLECTION) {
                throw new IOException("no collection of fonts: " + file);
            }
            return new FontCollection(bytes);
        }
    }

    List<Face> faces() throws IOException {
        try {
            List<Face> faces = new ArrayList<>();
            for (int i = 0; i < bytes.getInt(8); i++) {
                int offset = bytes.getInt(HEADER + 4 * i);
                faces.add(new Face(name(offset, FAMILY), name(offset, STYLE), offset));
            }
            return faces;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("broken collection of fonts", e);
        }
    }

    /** Writes one of the fonts into a file of its own, which is there only when it is whole. */
    void copy(Face face, Path file) throws IOException {
        Path begun = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel to = FileChannel.open(
                begun, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            write(face.offset(), to);
            to.force(true);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("broken collection of fonts", e);
        }
        Files.move(begun, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The list of tables, with their new places, and then each of them, padded to whole words. */
    private void write(int font, FileChannel to) throws IOException {
        int tables = tables(font);
        ByteBuffer list = ByteBuffer.allocate(HEADER + RECORD * tables);
        list.put(bytes.slice(font, list.capacity())).flip();
        int place = list.limit();
        for (int record = HEADER; record < list.limit(); record += RECORD) {
            list.putInt(record + 8, place);
            place += padded(list.getInt(record + 12));
        }
        to.write(list);
        for (int record = font + HEADER; record < font + list.limit(); record += RECORD) {
            int length = bytes.getInt(record + 12);
            to.write(bytes.slice(bytes.getInt(record + 8), length));
            to.write(ByteBuffer.allocate(padded(length) - length));
        }
    }

    private static int padded(int length) {
        return (length + 3) / 4 * 4;
    }

    private int tables(int font) {
        return bytes.getShort(font + 4);
    }

    /** Empty where it has none in English. */
    private String name(int font, int kind) {
        int table = table(font, NAMES);
        int strings = table + unsigned(table + 4);
        for (int i = 0; i < unsigned(table + 2); i++) {
            int record = table + 6 + NAME_RECORD * i;
            if (unsigned(record) == WINDOWS && unsigned(record + 4) == AMERICAN && unsigned(record + 6) == kind) {
                ByteBuffer name = bytes.slice(strings + unsigned(record + 10), unsigned(record + 8));
                return StandardCharsets.UTF_16BE.decode(name).toString();
            }
        }
        return "";
    }

    private int table(int font, int tag) {
        return IntStream.range(0, tables(font))
                .map(i -> font + HEADER + RECORD * i)
                .filter(record -> bytes.getInt(record) == tag)
                .map(record -> bytes.getInt(record + 8))
                .findFirst()
                .orElseThrow(() -> new IndexOutOfBoundsException("no table of names"));
    }

    private int unsigned(int place) {
        return Short.toUnsignedInt(bytes.getShort(place));
    }

    private static int tag(String letters) {
        return ByteBuffer.wrap(letters.getBytes(StandardCharsets.ISO_8859_1)).getInt();
    }
}
