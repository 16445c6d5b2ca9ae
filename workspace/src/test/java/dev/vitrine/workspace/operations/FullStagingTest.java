package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.data.FullFolder;
import dev.vitrine.workspace.imports.ImportOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk has no room for what an import sets down beside the database, or for the rows that it rejects. */
class FullStagingTest {

    /** Of the bytes that the import writes where there is room, each a place at which there is none any more. */
    private static final int PLACES = 20;

    @TempDir
    Path temporary;

    @Test
    void anImportEndsInWordsAndLeavesNothing() throws IOException {
        FullFolder disk = new FullFolder(temporary);
        try (ImportDesk desk = new ImportDesk(disk.folder())) {
            desk.importFile(desk.file("small.csv", sales(50)));
            Path large = desk.file("large.csv", sales(6_000));
            Path rejected = disk.folder().resolve("rejected.csv");
            disk.setRoom(Long.MAX_VALUE);
            int refused = 0;
            long all = bytesOf(disk, large);
            for (int place = 0; place < PLACES; place++) {
                long room = all * place / PLACES;
                disk.setRoom(room);
                refused += isRefused(desk, large, rejected) ? 1 : 0;
                disk.setRoom(Long.MAX_VALUE);
                assertEquals(50, desk.workspace().summary().interactions(), "room for " + room);
                assertFalse(desk.hasStagedFiles(), "room for " + room);
                assertFalse(Files.exists(rejected), "room for " + room);
                assertFalse(Files.exists(disk.folder().resolve("rejected.csv.part")), "room for " + room);
            }
            assertEquals(PLACES, refused);
            run(desk, large, rejected);
            assertEquals(6_050, desk.workspace().summary().interactions());
            assertEquals(3_001, Files.readAllLines(rejected).size());
        }
    }

    private static long bytesOf(FullFolder disk, Path large) throws IOException {
        try (ImportDesk other =
                new ImportDesk(Files.createDirectory(disk.folder().resolve("other")))) {
            disk.setRoom(Long.MAX_VALUE);
            run(other, large, disk.folder().resolve("other").resolve("rejected.csv"));
            long written = disk.written();
            assertTrue(written > 100_000, written + " bytes were written");
            return written;
        }
    }

    private static boolean isRefused(ImportDesk desk, Path file, Path rejected) {
        try {
            run(desk, file, rejected);
            return false;
        } catch (ProblemException e) {
            assertEquals("database.full", e.problem().key(), () -> e.problem().line(Locale.ENGLISH));
            return true;
        }
    }

    private static void run(ImportDesk desk, Path file, Path rejected) {
        desk.importFiles(
                new ImportFiles.Request(List.of(file), List.of(ImportOptions.DETECT), rejected), Progress.NONE);
    }

    /** Every third row has no shopper. */
    private static String[] sales(int rows) {
        return Stream.concat(
                        Stream.of("user,item,time,title"),
                        IntStream.range(0, rows + rows / 2)
                                .mapToObj(i -> "%s,i%d,2011-%02d-%02d 10:%02d:%02d,Thing %d of %d"
                                        .formatted(
                                                i % 3 == 2 ? "" : "u" + i % 301,
                                                i % 97,
                                                rows == 50 ? 1 : 2,
                                                1 + i % 28,
                                                i / 60 % 60,
                                                i % 60,
                                                i % 97,
                                                i)))
                .toArray(String[]::new);
    }
}
