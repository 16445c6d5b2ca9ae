package dev.vitrine.engine.data;

import java.nio.file.Files;
import java.nio.file.Path;

/** Features of items as one file beside that of their data set or weights, whole or refused. */
public final class ItemFeaturesFile {

    private static final SealedFile FORMAT = new SealedFile("VITRITEM", 1);
    private static final String ENDING = ".items";

    private ItemFeaturesFile() {}

    /** Writes what there is; nothing where there is nothing. */
    public static void write(ItemFeatures features, Path file) {
        if (!features.isEmpty()) {
            FORMAT.write(beside(file), features::write);
        }
    }

    /**
     * Reads what is there; none where there is no such file.
     *
     * @throws dev.vitrine.engine.ProblemException if the file is cut, damaged or newer than this program
     */
    public static ItemFeatures read(Path file) {
        Path beside = beside(file);
        return Files.exists(beside) ? FORMAT.read(beside, (in, version) -> ItemFeatures.read(in)) : ItemFeatures.NONE;
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + ENDING);
    }
}
