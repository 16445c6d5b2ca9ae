package dev.vitrine.app.data;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.operations.ImportFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Imports that stand at two fifths until they are let go or cancelled. */
final class HeldImporter implements Importer {

    private static final int MOMENT_MILLIS = 10;

    private final Importer importer;
    private final CountDownLatch release;

    HeldImporter(Importer importer, CountDownLatch release) {
        this.importer = importer;
        this.release = release;
    }

    @Override
    public ImportPreview preview(Path file, ImportOptions options) {
        return importer.preview(file, options);
    }

    @Override
    public Optional<ImportCard> earlier(Path file, @Nullable String part) {
        return importer.earlier(file, part);
    }

    @Override
    public ImportFiles.ShopperNames shopperNames() {
        return importer.shopperNames();
    }

    @Override
    public ImportFiles.Result run(ImportFiles.Request request, Progress progress) {
        progress.update(0.4, "import.reading", "orders.csv");
        try {
            while (!release.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.throwIfCancelled();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return importer.run(request, progress);
    }
}
