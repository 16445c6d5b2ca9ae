package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.data.ParquetFile;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A damaged file ends as good rows and counted rejections, or as one problem in words: never in a crash. */
@Timeout(300)
class ImportCorruptionTest extends WithImportDesk {

    /** For each of ten forms, beside bombs. */
    private static final int DAMAGES = 50;

    /** Of what unpacks to a thousand times its size, since each is unpacked as far as is harmless. */
    private static final int BOMBS = 4;

    private static final int ROWS_OF_A_BOMB = 4_000_000;

    private static final int ROWS = 60;
    private static final String MIXED = ",;|\t\"\n\r\\{}[]:\0";

    private enum Form {
        CSV,
        UTF_16,
        JSON_LINES,
        JSON_ARRAY,
        GZIP,
        ZSTANDARD,
        ZIP,
        NESTED_ZIP,
        ZIP_BOMB,
        WORKBOOK,
        PARQUET;

        byte[] bytes() throws IOException {
            String csv = text("user,item,time,title\n", "u%d,i%d,2011-01-%02d 10:00,\"Tent, %d\"\n", "");
            String object = "{\"user\": \"u%d\", \"item\": {\"id\": \"i%d\"}, \"time\": \"2011-01-%02d\", \"n\": %d}";
            return switch (this) {
                case CSV -> csv.getBytes(StandardCharsets.UTF_8);
                case UTF_16 -> csv.getBytes(StandardCharsets.UTF_16);
                case JSON_LINES -> text("", object + "\n", "").getBytes(StandardCharsets.UTF_8);
                case JSON_ARRAY -> text("[", object + ",\n", "{}]").getBytes(StandardCharsets.UTF_8);
                case GZIP -> packed(csv, GZIPOutputStream::new);
                case ZSTANDARD -> packed(csv, ZstdOutputStream::new);
                case ZIP -> packed(csv, Form::zip);
                case NESTED_ZIP -> nested(csv);
                case ZIP_BOMB -> bomb();
                case WORKBOOK -> workbook();
                case PARQUET -> parquet();
            };
        }

        private static String text(String head, String row, String tail) {
            StringBuilder text = new StringBuilder(head);
            for (int i = 0; i < ROWS; i++) {
                text.append(row.formatted(i % 7, i % 11, i % 28 + 1, i));
            }
            return text + tail;
        }

        private static byte[] packed(String text, Packer packer) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream out = packer.pack(bytes)) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        }

        /** One that leads out of its folder, one that holds another, and one that is as it should be. */
        private static byte[] nested(String csv) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                for (String name : List.of("sales.csv", "inner.zip", "../outside.csv")) {
                    zip.putNextEntry(new ZipEntry(name));
                    zip.write(name.endsWith(".zip") ? packed(csv, Form::zip) : csv.getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes.toByteArray();
        }

        private static byte[] bomb() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] row = "u1,i1,2011-01-01 10:00,Tent\n".getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = zip(bytes)) {
                for (int i = 0; i < ROWS_OF_A_BOMB; i++) {
                    out.write(row);
                }
            }
            return bytes.toByteArray();
        }

        private static byte[] parquet() throws IOException {
            Path file = Files.createTempFile("whole", ".parquet");
            Files.delete(file);
            ParquetFile.write(
                    file,
                    "message m { required binary user (STRING); required int64 item; optional double price; }",
                    CompressionCodecName.SNAPPY,
                    ROWS,
                    row -> row.values()
                            .append("user", "u" + row.number() % 7)
                            .append("item", row.number() % 11L)
                            .append("price", 2.5));
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        }

        private static OutputStream zip(OutputStream out) throws IOException {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry("sales.csv"));
            return zip;
        }

        private static byte[] workbook() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (Workbook workbook = new Workbook(bytes, "shop", "1.0")) {
                Worksheet sheet = workbook.newWorksheet("Orders");
                sheet.value(0, 0, "user");
                sheet.value(0, 1, "item");
                sheet.value(0, 2, "price");
                for (int row = 1; row <= ROWS; row++) {
                    sheet.value(row, 0, "u" + row % 7);
                    sheet.value(row, 1, row % 11);
                    sheet.formula(row, 2, row % 2 == 0 ? "1+" + row : "'[other.xlsx]Sheet1'!A" + row);
                }
            }
            return bytes.toByteArray();
        }
    }

    private interface Packer {
        OutputStream pack(OutputStream out) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void endsInRowsOrInWords(Form form) throws IOException {
        byte[] whole = form.bytes();
        for (int seed = 0; seed < (form == Form.ZIP_BOMB ? BOMBS : DAMAGES); seed++) {
            byte[] damaged = damaged(whole, new SplittableRandom(seed));
            Path file = Files.write(folder.resolve("damaged-" + seed), damaged);
            tryImport(file, form + " " + seed);
        }
    }

    private void tryImport(Path file, String what) {
        try {
            ImportFiles.FileReport report = desk.importFile(file);
            assertEquals(
                    report.rows(),
                    report.accepted()
                            + report.rejected().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum(),
                    what);
        } catch (ProblemException e) {
            assertFalse(e.problem().line(Locale.ENGLISH).isBlank(), what);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what, e);
        }
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(8)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> flip(bytes, random, 1 + random.nextInt(8));
            case 2 -> flip(bytes, random, bytes.length / 10);
            case 3 -> mix(bytes, random);
            case 4 -> bytes = longLine(bytes, random);
            case 5 -> bytes = otherEncoding(bytes, random);
            case 6 -> bytes = withoutColumn(bytes, random);
            default -> bytes = repeated(bytes, random);
        }
        return bytes;
    }

    private static void flip(byte[] bytes, SplittableRandom random, int times) {
        for (int i = 0; i < times; i++) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
    }

    private static void mix(byte[] bytes, SplittableRandom random) {
        for (int i = 0; i < bytes.length / 20; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) MIXED.charAt(random.nextInt(MIXED.length()));
        }
    }

    /** A line of ten megabytes somewhere, of letters or of NUL. */
    private static byte[] longLine(byte[] bytes, SplittableRandom random) {
        byte[] line = new byte[10_000_000];
        Arrays.fill(line, (byte) (random.nextBoolean() ? 'x' : 0));
        return spliced(bytes, random.nextInt(bytes.length), line);
    }

    private static byte[] otherEncoding(byte[] bytes, SplittableRandom random) {
        Charset[] encodings = {StandardCharsets.UTF_16LE, Charset.forName("GB18030"), Charset.forName("windows-1252")};
        byte[] words = "\n顾客é,商品ü,2011-01-01\n".getBytes(encodings[random.nextInt(encodings.length)]);
        return spliced(bytes, random.nextInt(bytes.length), words);
    }

    /** From somewhere on, the rows lack what stands before their first comma. */
    private static byte[] withoutColumn(byte[] bytes, SplittableRandom random) {
        ByteArrayOutputStream fewer = new ByteArrayOutputStream(bytes.length);
        int from = random.nextInt(bytes.length);
        boolean dropped = false;
        for (int i = 0; i < bytes.length; i++) {
            boolean inFirst = i >= from && !dropped;
            dropped = bytes[i] != '\n' && (dropped || (i >= from && bytes[i] == ','));
            if (!inFirst || bytes[i] == '\n') {
                fewer.write(bytes[i]);
            }
        }
        return fewer.toByteArray();
    }

    private static byte[] spliced(byte[] bytes, int at, byte[] between) {
        ByteArrayOutputStream longer = new ByteArrayOutputStream(bytes.length + between.length);
        longer.write(bytes, 0, at);
        longer.write(between, 0, between.length);
        longer.write(bytes, at, bytes.length - at);
        return longer.toByteArray();
    }

    /** A piece of the file comes many times, so that lines get very long where it holds no end of line. */
    private static byte[] repeated(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length);
        int length = Math.min(bytes.length - from, 1 + random.nextInt(12));
        int times = 1 + random.nextInt(200_000);
        ByteArrayOutputStream longer = new ByteArrayOutputStream(bytes.length + length * times);
        longer.write(bytes, 0, from);
        for (int i = 0; i < times; i++) {
            longer.write(bytes, from, length);
        }
        longer.write(bytes, from, bytes.length - from);
        return longer.toByteArray();
    }
}
