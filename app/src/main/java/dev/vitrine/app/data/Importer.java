package dev.vitrine.app.data;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.operations.ImportFiles;
import java.nio.file.Path;

/** Looks into files and imports them. */
public interface Importer {

    ImportPreview preview(Path file, ImportOptions options);

    ImportFiles.Result run(ImportFiles.Request request, Progress progress);
}
