package dev.vitrine.app.data;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.operations.ImportFiles;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Imports into the open workspace. */
public final class WorkspaceImporter implements Importer {

    private final ImportFiles operation;

    public WorkspaceImporter(Workspace workspace) {
        operation = new ImportFiles(workspace);
    }

    @Override
    public ImportPreview preview(Path file, ImportOptions options) {
        return operation.preview(file, options);
    }

    @Override
    public Optional<ImportCard> earlier(Path file, @Nullable String part) {
        return operation.earlier(file, part, Progress.NONE);
    }

    @Override
    public ImportFiles.ShopperNames shopperNames() {
        return operation.shopperNames();
    }

    @Override
    public ImportFiles.Result run(ImportFiles.Request request, Progress progress) {
        return operation.run(request, progress);
    }
}
