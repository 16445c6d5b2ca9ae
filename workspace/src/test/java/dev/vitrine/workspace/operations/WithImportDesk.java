package dev.vitrine.workspace.operations;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that each begin at a desk of their own. */
abstract class WithImportDesk {

    @TempDir
    Path folder;

    ImportDesk desk;

    @BeforeEach
    void openDesk() {
        desk = new ImportDesk(folder);
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }
}
