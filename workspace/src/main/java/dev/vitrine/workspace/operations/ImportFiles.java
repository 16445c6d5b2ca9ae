package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceSummary;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.imports.ImportSource;
import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.plan.FilePlanner;
import dev.vitrine.workspace.imports.source.SourceFile;
import dev.vitrine.workspace.imports.staging.PlanPreview;
import dev.vitrine.workspace.imports.staging.StagedFile;
import dev.vitrine.workspace.imports.staging.StagedImport;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files into the workspace: all rows of all files, or after a failure or a cancel none. */
public final class ImportFiles {

    /**
     * @param files in the order in which they are read
     * @param options of each file, in the same order
     * @param rejections file to write the rejected rows to, as CSV; null for none
     */
    public record Request(
            List<Path> files,
            List<ImportOptions> options,
            @Nullable Path rejections) {

        public Request {
            files = List.copyOf(files);
            options = List.copyOf(options);
            if (files.size() != options.size()) {
                throw new IllegalArgumentException("not one set of options for each file");
            }
        }
    }

    /** The workspace's sizes after the import, over accepted rows. */
    public record Result(List<FileReport> files, long shoppers, long items, long interactions) {}

    /**
     * @param rejected rows by {@code RejectionReason.id()}, each row once; accepted + sum(rejected) = rows
     * @param found rows with each fault, whether or not they have others
     * @param itemsWithSeveralTitles items that the file's rows call by more than one name
     */
    public record FileReport(
            String file,
            long rows,
            long accepted,
            Map<String, Long> rejected,
            Map<String, Long> found,
            long itemsWithSeveralTitles) {}

    private final Workspace workspace;

    public ImportFiles(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * What was detected in a file, and what would become of its first rows; changes nothing.
     *
     * @throws ProblemException if the file cannot be cut into rows as asked; any other problem comes with the preview
     */
    public ImportPreview preview(Path file, ImportOptions options) {
        return PlanPreview.of(FilePlanner.draft(file, options));
    }

    /**
     * What files and folders hold, one by one: of a folder and of an archive the files in it, the rest as it is.
     *
     * @param places files and folders
     */
    public static List<ImportSource> sources(List<Path> places) {
        Blocking.check();
        List<ImportSource> sources = new ArrayList<>();
        for (Path place : places) {
            for (Path file : Files.isDirectory(place) ? inFolder(place) : List.of(place)) {
                List<String> parts = SourceFile.parts(file);
                parts.forEach(part -> sources.add(new ImportSource(file, part)));
                if (parts.isEmpty()) {
                    sources.add(new ImportSource(file, null));
                }
            }
        }
        return sources;
    }

    /** The folder itself where it holds no file, so that it is refused by its name. */
    private static List<Path> inFolder(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(SourceFile::isData)
                    .sorted()
                    .toList();
            return files.isEmpty() ? List.of(folder) : files;
        } catch (IOException e) {
            throw WorkspaceProblem.because(e, "import.unreadable", folder);
        }
    }

    public Result run(Request request, Progress progress) {
        List<FilePlan> plans = new ArrayList<>();
        for (int i = 0; i < request.files().size(); i++) {
            plans.add(FilePlanner.plan(request.files().get(i), request.options().get(i)));
        }
        List<StagedFile> files =
                new StagedImport(workspace.folder(), workspace.database()).run(plans, request.rejections(), progress);
        WorkspaceSummary summary = workspace.summary();
        return new Result(
                files.stream().map(ImportFiles::report).toList(),
                summary.shoppers(),
                summary.items(),
                summary.interactions());
    }

    private static FileReport report(StagedFile file) {
        return new FileReport(
                file.plan().file().label(),
                file.counts().rows(),
                file.counts().accepted(),
                file.counts().rejected(),
                file.counts().found(),
                file.itemsWithSeveralTitles());
    }
}
