package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.PartOfProgress;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.database.StoreFailure;
import dev.vitrine.workspace.privacy.Pseudonyms;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Imports files that were planned: reads all of them aside, then brings them into the workspace at once. */
public final class StagedImport {

    /** Share of the work that is reading. */
    private static final double READING = 0.4;

    private final Path workspace;
    private final Database database;

    /** @param workspace folder */
    public StagedImport(Path workspace, Database database) {
        this.workspace = workspace;
        this.database = database;
    }

    /**
     * Leaves the workspace as it was if it does not come to its end.
     *
     * @param rejections file to write the rejected rows to; null for none
     * @param pseudonyms to be put in place of shoppers' ids; null to keep those
     */
    public List<StagedFile> run(
            List<PlannedFile> files, @Nullable Path rejections, @Nullable Pseudonyms pseudonyms, Progress progress) {
        try (Staging staging = new Staging(StagingFolder.create(workspace), database, pseudonyms)) {
            for (int i = 0; i < files.size(); i++) {
                read(files.get(i), staging, i, files.size(), progress);
            }
            RejectionReport report = new RejectionReport(staging);
            if (rejections != null) {
                report.writeBeside(rejections);
            }
            new Promotion(database, staging, Clock.systemUTC().millis()).run(new PartOfProgress(progress, READING, 1));
            if (rejections != null) {
                report.moveInto(rejections);
            }
            return List.copyOf(staging.files());
        } catch (IOException | UncheckedIOException e) {
            throw WorkspaceProblem.because(
                    e, StoreFailure.isFull(e, workspace) ? "database.full" : "import.staging", workspace);
        } finally {
            if (rejections != null) {
                RejectionReport.clear(rejections);
            }
        }
    }

    private static void read(PlannedFile planned, Staging staging, int place, int count, Progress progress) {
        new FileReader(staging, planned).read(fraction -> {
            progress.throwIfCancelled();
            progress.update(
                    READING * (place + fraction) / count,
                    "import.reading",
                    planned.plan().file().name());
        });
    }
}
