package dev.vitrine.workspace.operations;

import static dev.vitrine.workspace.problem.ProblemAssertions.assertProblem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportSource;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Packed files are read as they lie, and refused in words where they are not what they say. */
class ImportPackedTest extends WithImportDesk {

    private static final byte[] SALES = bytes("user,item,time\nu,a,2011-01-01\nv,b,2011-01-02\n");
    private static final byte[] ITEMS = bytes("item,title\na,Tent\nb,Lamp\nc,Mat\n");
    private static final int LARGE = 80 << 20;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zstandard(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void readsTheOnlyFileOfAnArchive() throws IOException {
        ImportFiles.FileReport report = desk.importFile(write("sales.zip", zip(Map.of("sales.csv", SALES))));

        assertEquals(2, report.accepted());
        assertTrue(report.file().endsWith("sales.zip:sales.csv"), report.file());
    }

    @Test
    void readsEachFileOfAnArchiveButWhatIsNoData() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("shop/README.txt", bytes("Read me"));
        files.put("shop/sales.csv", SALES);
        files.put("shop/items.csv", ITEMS);
        files.put("__MACOSX/shop/._sales.csv", bytes("?"));
        Path archive = write("shop.zip", zip(files));

        List<ImportSource> sources = ImportFiles.sources(List.of(archive));
        desk.importFiles(
                new ImportFiles.Request(
                        sources.stream().map(ImportSource::file).toList(),
                        sources.stream()
                                .map(source -> ImportOptions.DETECT.withPart(source.part()))
                                .toList(),
                        null),
                Progress.NONE);

        assertEquals(
                List.of("shop/sales.csv", "shop/items.csv"),
                sources.stream().map(ImportSource::part).toList());
        assertEquals(2, desk.workspace().summary().interactions());
        assertEquals(3, desk.count("item"));
    }

    @Test
    void asksWhichFileOfAnArchiveIsMeant() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("sales.csv", SALES);
        files.put("items.csv", ITEMS);
        Path archive = write("shop.zip", zip(files));

        assertProblem("import.archiveParts", () -> desk.importFiles(archive), "sales.csv, items.csv");
        assertProblem(
                "import.noPart", () -> desk.importFiles(ImportOptions.DETECT.withPart("x.csv"), archive), "x.csv");
    }

    @Test
    void takesTheFilesOfAFolder() throws IOException {
        Path shop = Files.createDirectory(folder.resolve("shop"));
        Files.write(shop.resolve("sales.csv"), SALES);
        Files.write(shop.resolve("items.csv"), ITEMS);

        assertEquals(
                List.of("items.csv", "sales.csv"),
                ImportFiles.sources(List.of(shop)).stream()
                        .map(ImportSource::name)
                        .toList());
    }

    @Test
    void readsZstandard() throws IOException {
        assertEquals(
                2, desk.importFile(write("sales.csv.zst", zstandard(SALES))).accepted());
    }

    @Test
    void refusesWhatLeadsOutOfItsFolder() throws IOException {
        for (String name :
                List.of("../sales.csv", "a/../../sales.csv", "/etc/sales.csv", "C:\\sales.csv", "..\\x.csv")) {
            Path archive = write("bad.zip", zip(Map.of(name, SALES)));

            assertProblem("import.archiveUnsafe", () -> desk.importFiles(archive), name);
        }
    }

    @Test
    void refusesWhatIsPackedTwice() throws IOException {
        byte[] inner = zip(Map.of("sales.csv", SALES));

        assertProblem(
                "import.packedTwice", () -> desk.importFiles(write("outer.zip", zip(Map.of("inner.zip", inner)))));
        assertProblem("import.packedTwice", () -> desk.importFiles(write("outer.gz", gzip(inner))));
        assertProblem("import.packedTwice", () -> desk.importFiles(write("twice.gz", gzip(gzip(SALES)))));
    }

    @Test
    void refusesWhatUnpacksToFillTheMachine() throws IOException {
        byte[] large = new byte[LARGE];
        Arrays.fill(large, (byte) '\n');
        System.arraycopy(SALES, 0, large, 0, SALES.length);

        assertProblem("import.bomb", () -> desk.importFiles(write("large.gz", gzip(large))));
        assertProblem("import.bomb", () -> desk.importFiles(write("large.zip", zip(Map.of("large.csv", large)))));
        assertProblem("import.bomb", () -> desk.importFiles(write("large.zst", zstandard(large))));
    }

    @Test
    void refusesWhatIsCut() throws IOException {
        byte[] zip = zip(Map.of("sales.csv", SALES));

        assertProblem(
                "import.archive",
                () -> desk.importFiles(write("cut.zip", Arrays.copyOf(zip, zip.length - 10))),
                "cut.zip");
        assertTrue(desk.workspace().summary().isEmpty());
    }
}
