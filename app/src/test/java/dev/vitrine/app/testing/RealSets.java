package dev.vitrine.app.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the public data sets are: told by {@code vitrine.data}, else beside the repository; they may be missing. */
public final class RealSets {

    private static final String PLACE = "shared/data";

    private RealSets() {}

    public static Path folder() {
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
