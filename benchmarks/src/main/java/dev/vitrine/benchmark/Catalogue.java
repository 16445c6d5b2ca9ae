package dev.vitrine.benchmark;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.features.CatalogueFeatures;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.operations.EncodeTexts;
import dev.vitrine.workspace.operations.ImportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A shop's files with its catalogue, brought into a workspace as the program does it.
 *
 * @param options for each of the files
 */
record Catalogue(List<Path> files, List<ImportOptions> options) {

    private static final int THREADS = 2;

    /** Of files that tell by themselves what they are. */
    static Catalogue of(Path... files) {
        List<Path> all = List.of(files);
        return new Catalogue(all, all.stream().map(file -> ImportOptions.DETECT).toList());
    }

    /**
     * What is known of the items, their texts read.
     *
     * @param kept folder of a workspace that is made where there is none, and read again where there is; null for none
     */
    ItemFeatures features(ItemVocabulary vocabulary, @Nullable String kept) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            return features(vocabulary, kept == null ? folder.path().resolve("workspace") : Path.of(kept));
        }
    }

    private ItemFeatures features(ItemVocabulary vocabulary, Path place) throws IOException {
        boolean there = Files.exists(place);
        try (Workspace workspace = Workspace.open(place)) {
            if (!there) {
                new ImportFiles(workspace).run(new ImportFiles.Request(files, options, null), Progress.NONE);
            }
            new EncodeTexts(WorkspaceAccess.to(workspace), THREADS).run(Progress.NONE);
            return CatalogueFeatures.read(workspace.database(), vocabulary);
        }
    }
}
