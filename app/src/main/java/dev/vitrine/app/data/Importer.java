package dev.vitrine.app.data;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.operations.ImportFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks into files and imports them. */
public interface Importer {

    ImportPreview preview(Path file, ImportOptions options);

    /**
     * The newest import of the very same file.
     *
     * @param part of an archive; null for a file by itself
     */
    Optional<ImportCard> earlier(Path file, @Nullable String part);

    ImportFiles.ShopperNames shopperNames();

    ImportFiles.Result run(ImportFiles.Request request, Progress progress);
}
