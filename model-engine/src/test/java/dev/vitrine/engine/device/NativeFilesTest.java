package dev.vitrine.engine.device;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeFilesTest {

    private static final int LARGE = 3_000_000;

    @TempDir
    private Path folder;

    private final List<Double> shares = new ArrayList<>();
    private boolean cancelled;
    private final Progress progress = new Progress() {
        @Override
        public void update(double fraction, String stage, Object... details) {
            assertEquals("natives.unpacking", stage);
            shares.add(fraction);
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    };

    @Test
    void laysTheFilesWhereTheLibraryLooksAndSaysHowFarItIs() throws IOException {
        NativeFiles natives = new NativeFiles(folder, new Jar("2.7.1", "cpu"));
        assertFalse(natives.areThere());
        natives.unpack(progress);
        assertTrue(natives.areThere());
        Path unpacked = folder.resolve("pytorch/2.7.1-cpu-linux-x86_64");
        assertArrayEquals(new byte[LARGE], Files.readAllBytes(unpacked.resolve("libtorch_cpu.so")));
        assertEquals(List.of("2.7.1-cpu-linux-x86_64"), inCache());
        assertEquals(0, shares.get(0));
        assertTrue(shares.get(shares.size() - 1) > 0.5, shares.toString());
    }

    @Test
    void unpacksOnce() {
        new NativeFiles(folder, new Jar("2.7.1", "cpu")).unpack(progress);
        shares.clear();
        new NativeFiles(folder, new Jar("2.7.1", "cpu")).unpack(progress);
        assertEquals(List.of(), shares);
    }

    @Test
    void twoVersionsLieBesideEachOther() throws IOException {
        new NativeFiles(folder, new Jar("2.5.1", "cu124")).unpack(progress);
        new NativeFiles(folder, new Jar("2.7.1", "cpu")).unpack(progress);
        assertEquals(List.of("2.5.1-cu124-linux-x86_64", "2.7.1-cpu-linux-x86_64"), inCache());
    }

    @Test
    void aFullDiskIsSaidBeforeAnythingIsWritten() throws IOException {
        try (FileSystem small = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(LARGE / 2).build())) {
            Path cache = small.getPath("/natives");
            Problem problem = problemOf(cache, new Jar("2.7.1", "cpu"));
            assertEquals("natives.noRoom", problem.key());
            assertTrue(problem.why(Locale.ENGLISH).contains("3 MB in /natives"), problem.why(Locale.ENGLISH));
            assertEquals(List.of(), shares);
        }
    }

    @Test
    void aDiskThatFillsUpMeanwhileIsLeftAsItWas() throws IOException {
        try (FileSystem small = Jimfs.newFileSystem(
                Configuration.unix().toBuilder().setMaxSize(LARGE * 2L / 3).build())) {
            Path cache = small.getPath("/natives");
            Jar jar = new Jar("2.7.1", "cpu");
            jar.saysItIsSmall = true;
            assertEquals("natives.noRoom", problemOf(cache, jar).key());
            try (Stream<Path> left = Files.list(cache.resolve("pytorch"))) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaid() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        Assumptions.assumeFalse(Files.isWritable(folder), "root may write anywhere");
        assertEquals(
                "natives.noAccess", problemOf(folder, new Jar("2.7.1", "cpu")).key());
    }

    @Test
    void cancelledItLeavesNothing() throws IOException {
        cancelled = true;
        NativeFiles natives = new NativeFiles(folder, new Jar("2.7.1", "cpu"));
        assertThrows(CancellationException.class, () -> natives.unpack(progress));
        assertEquals(List.of(), inCache());
    }

    @Test
    void theProgramOfThisBuildCarriesTheProcessorsEdition() {
        assertEquals("cpu", new NativeFiles(folder, PackedFiles.ofProgram()).edition());
        assertFalse(EngineRuntime.isForCuda());
    }

    private Problem problemOf(Path cache, PackedFiles jar) {
        return assertThrows(ProblemException.class, () -> new NativeFiles(cache, jar).unpack(progress))
                .problem();
    }

    private List<String> inCache() throws IOException {
        try (Stream<Path> left = Files.list(folder.resolve("pytorch"))) {
            return left.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** Two small files and a large one, as the library has them. */
    private static final class Jar implements PackedFiles {
        private final Map<String, byte[]> files = new HashMap<>();
        private boolean saysItIsSmall;

        Jar(String version, String flavor) {
            String description = "version=%s%nflavor=%s%nclassifier=linux-x86_64%nlibraries=libc10.so,libtorch_cpu.so%n"
                    .formatted(version, flavor);
            files.put("native/lib/pytorch.properties", description.getBytes(StandardCharsets.UTF_8));
            files.put("pytorch/" + flavor + "/linux-x86_64/libc10.so", new byte[10]);
            files.put("pytorch/" + flavor + "/linux-x86_64/libtorch_cpu.so", new byte[LARGE]);
        }

        @Override
        public boolean has(String name) {
            return files.containsKey(name);
        }

        @Override
        public long size(String name) {
            return saysItIsSmall ? 1 : files.get(name).length;
        }

        @Override
        public InputStream open(String name) {
            return new ByteArrayInputStream(files.get(name));
        }
    }
}
