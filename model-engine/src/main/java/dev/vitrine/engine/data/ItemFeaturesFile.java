package dev.vitrine.engine.data;

import java.nio.file.Files;
import java.nio.file.Path;

/** Features of items as one file beside that of their data set, whole or refused. */
final class ItemFeaturesFile {

    private static final SealedFile FORMAT = new SealedFile("VITRITEM", 1);
    private static final String ENDING = ".items";

    private ItemFeaturesFile() {}

    /** Writes what there is; nothing where there is nothing. */
    static void write(ItemFeatures features, Path dataset) {
        if (!features.isEmpty()) {
            FORMAT.write(beside(dataset), features::write);
        }
    }

    /**
     * Reads what is there; none where there is no such file.
     *
     * @throws dev.vitrine.engine.ProblemException if the file is cut, damaged or newer than this program
     */
    static ItemFeatures read(Path dataset) {
        Path file = beside(dataset);
        return Files.exists(file) ? FORMAT.read(file, (in, version) -> ItemFeatures.read(in)) : ItemFeatures.NONE;
    }

    private static Path beside(Path dataset) {
        return dataset.resolveSibling(dataset.getFileName() + ENDING);
    }
}
