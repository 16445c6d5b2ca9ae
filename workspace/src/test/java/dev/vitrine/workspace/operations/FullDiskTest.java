package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ShopperEvent;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.data.FullDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The disk has room for so many bytes more: what does not fit is told in words, and what was confirmed stays. */
@Timeout(300)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no name may hold a colon there")
class FullDiskTest {

    /** Of the bytes that the work writes where there is room, each a place at which there is none any more. */
    private static final int PLACES = 12;

    @TempDir
    private Path temporary;

    private FullDisk disk;
    private Path folder;
    private State confirmed;

    /** What a workspace holds, as far as a person sees. */
    private record State(
            long shoppers, long items, long interactions, List<ShopperEvent> history, CleanData.State cleaning) {

        static State of(Workspace workspace) {
            return new State(
                    workspace.summary().shoppers(),
                    workspace.summary().items(),
                    workspace.summary().interactions(),
                    workspace.history("u1"),
                    new CleanData(workspace).state());
        }
    }

    private interface Work {
        void in(ImportDesk desk);
    }

    @BeforeEach
    void confirmOneImport() throws IOException {
        disk = FullDisk.in(temporary);
        folder = disk.folder();
        try (ImportDesk desk = new ImportDesk(folder)) {
            desk.importFile(desk.file("small.csv", sales(3_000, 1)));
            confirmed = State.of(desk.workspace());
        }
    }

    private static String[] sales(int rows, int month) {
        return Stream.concat(
                        Stream.of("user,item,time,title"),
                        IntStream.range(0, rows)
                                .mapToObj(i -> "u%d,i%d,2011-%02d-%02d 10:00:%02d,Thing %d"
                                        .formatted(i % 301, i % 97, month, 1 + i % 28, i % 60, i % 97)))
                .toArray(String[]::new);
    }

    @Test
    void anImport() throws IOException {
        sweep(desk -> desk.importFile(desk.file("large.csv", sales(6_000, 2))));
    }

    @Test
    void cleaning() throws IOException {
        sweep(desk -> new CleanData(desk.workspace())
                .apply(CleaningRules.of(Map.of("shopper-least", "10", "item-least", "20")), Progress.NONE));
    }

    @Test
    void openingNeedsNoRoom() throws IOException {
        assertEquals(0, sweepOpening(folder.resolve("workspace"), confirmed));
    }

    @Test
    void makingAWorkspace() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (Workspace workspace = Workspace.open(folder.resolve("other"))) {
            assertTrue(sweepOpening(empty, State.of(workspace)) > PLACES / 2, "hardly anything was written");
        }
    }

    private void sweep(Work work) throws IOException {
        long all = bytesOf(work);
        int refused = 0;
        for (int place = 0; place < PLACES; place++) {
            refused += endsInWords(work, all * place / PLACES) ? 1 : 0;
        }
        assertTrue(refused > PLACES / 2, "hardly anything was written");
    }

    private long bytesOf(Work work) throws IOException {
        try (ImportDesk desk = new ImportDesk(copy(folder.resolve("workspace"), "whole"))) {
            disk.setRoom(Long.MAX_VALUE);
            work.in(desk);
            return disk.written();
        }
    }

    /** Afterwards the open workspace goes on as soon as there is room, and so does it when it is opened anew. */
    private boolean endsInWords(Work work, long room) throws IOException {
        Path copy = copy(folder.resolve("workspace"), "room" + room);
        boolean refused;
        State after;
        try (ImportDesk desk = new ImportDesk(copy)) {
            disk.setRoom(room);
            refused = isRefused(() -> work.in(desk));
            disk.setRoom(Long.MAX_VALUE);
            if (refused) {
                assertEquals(confirmed, State.of(desk.workspace()), "room for " + room);
                work.in(desk);
            }
            after = State.of(desk.workspace());
        }
        try (ImportDesk desk = new ImportDesk(copy)) {
            assertEquals(after, State.of(desk.workspace()), "room for " + room);
        }
        return refused;
    }

    /** How often it was refused. */
    private int sweepOpening(Path workspace, State whole) throws IOException {
        disk.setRoom(Long.MAX_VALUE);
        Workspace.open(copy(workspace, "whole").resolve("workspace")).close();
        long all = disk.written();
        int refused = 0;
        for (int place = 0; place < PLACES; place++) {
            long room = all * place / PLACES;
            Path copy = copy(workspace, "room" + room).resolve("workspace");
            disk.setRoom(room);
            refused += isRefused(() -> Workspace.open(copy).close()) ? 1 : 0;
            disk.setRoom(Long.MAX_VALUE);
            try (Workspace opened = Workspace.open(copy)) {
                assertEquals(whole, State.of(opened), "room for " + room);
            }
        }
        return refused;
    }

    private static boolean isRefused(Runnable work) {
        try {
            work.run();
            return false;
        } catch (ProblemException e) {
            Problem problem = e.problem();
            assertEquals("database.full", problem.key(), () -> problem.line(Locale.ENGLISH));
            return true;
        }
    }

    private Path copy(Path workspace, String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name).resolve("workspace"));
        Path database = workspace.resolve("vitrine.mv.db");
        if (Files.exists(database)) {
            Files.copy(database, copy.resolve("vitrine.mv.db"));
        }
        return copy.getParent();
    }
}
