package dev.vitrine.workspace.operations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A database whose file is cut or has other bytes opens as it was, or says in words that it does not. */
@Timeout(300)
class DamagedDatabaseTest {

    private static final int DAMAGES = 24;

    @TempDir
    private Path folder;

    @Test
    void opensOrSaysWhyNot() throws IOException {
        try (ImportDesk desk = new ImportDesk(folder)) {
            desk.importFiles(desk.file("small.csv", "user,item,time", "u1,i1,2011-01-02", "u2,i2,2011-01-01"));
        }
        Path workspace = folder.resolve("workspace");
        byte[] whole = Files.readAllBytes(workspace.resolve("vitrine.mv.db"));
        int refused = 0;
        for (int seed = 0; seed < DAMAGES; seed++) {
            Path copy = Files.createDirectory(folder.resolve("damaged" + seed));
            Files.write(copy.resolve("vitrine.mv.db"), damaged(whole, new SplittableRandom(seed)));
            refused += isRefused(copy, "damage " + seed) ? 1 : 0;
        }
        assertTrue(refused > 0, "no damage did any harm");
    }

    private static boolean isRefused(Path workspace, String what) {
        try (Workspace opened = Workspace.open(workspace)) {
            opened.summary();
            opened.history("u1");
            return false;
        } catch (ProblemException e) {
            assertFalse(e.problem().line(Locale.ENGLISH).isBlank(), what);
            return true;
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what, e);
        }
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        byte[] bytes = whole.clone();
        if (random.nextInt(3) == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(20_000));
        for (int i = from; i < to; i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
