package dev.vitrine.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {

    @TempDir
    Path temporary;

    @Test
    void deletesAFolderWithAllThatIsInIt() throws IOException {
        Path folder = temporary.resolve("spring");
        Files.createDirectories(folder.resolve("inner"));
        Files.writeString(folder.resolve("inner").resolve("file"), "text");

        Folders.delete(folder);

        assertFalse(Files.exists(folder));
    }

    @Test
    void leavesItAtThatWhereThereIsNone() throws IOException {
        Path folder = temporary.resolve("never made");

        Folders.delete(folder);

        assertFalse(Files.exists(folder));
    }
}
