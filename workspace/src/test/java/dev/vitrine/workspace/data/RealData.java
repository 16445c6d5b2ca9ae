package dev.vitrine.workspace.data;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The folder of real data beside the repository; tests that need it are skipped where it is missing. */
public final class RealData {

    private static final String PLACE = "shared/data";

    private RealData() {}

    /** A file of it; else the test is skipped, saying so. */
    public static Path file(String name) {
        Path file = folder().resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no real data at " + file);
        return file;
    }

    private static Path folder() {
        String told = System.getProperty("vitrine.data");
        return told == null ? besideRepository() : Path.of(told);
    }

    private static Path besideRepository() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(PLACE))) {
                return folder.resolve(PLACE);
            }
        }
        return here.resolveSibling(PLACE);
    }
}
