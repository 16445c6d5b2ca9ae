package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceSummary;
import dev.vitrine.workspace.database.DataState;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.imports.ImportSource;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.plan.FilePlanner;
import dev.vitrine.workspace.imports.plan.Reading;
import dev.vitrine.workspace.imports.source.FileHash;
import dev.vitrine.workspace.imports.source.SourceFile;
import dev.vitrine.workspace.imports.staging.PlanPreview;
import dev.vitrine.workspace.imports.staging.PlannedFile;
import dev.vitrine.workspace.imports.staging.StagedFile;
import dev.vitrine.workspace.imports.staging.StagedImport;
import dev.vitrine.workspace.privacy.Pseudonyms;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads files into the workspace: all rows of all files, or after a failure or a cancel none. */
public final class ImportFiles {

    /**
     * @param files in the order in which they are read
     * @param options of each file, in the same order
     * @param rejections file to write the rejected rows to, as CSV; null for none
     * @param pseudonymise whether pseudonyms take the place of shoppers' ids; in a workspace that has some they always do
     */
    public record Request(
            List<Path> files,
            List<ImportOptions> options,
            @Nullable Path rejections,
            boolean pseudonymise) {

        /** One that leaves shoppers' ids as the workspace has them. */
        public Request(List<Path> files, List<ImportOptions> options, @Nullable Path rejections) {
            this(files, options, rejections, false);
        }

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
     * @param codesAlike groups of item codes that differ by case alone, of rows that are rejected too
     * @param alreadyThere rows that the workspace had before, and has once
     * @param sameAs number of the earlier import of the very same file, for which nothing was done; null for none
     */
    public record FileReport(
            String file,
            long rows,
            long accepted,
            Map<String, Long> rejected,
            Map<String, Long> found,
            long itemsWithSeveralTitles,
            long codesAlike,
            long alreadyThere,
            @Nullable Integer sameAs) {}

    /** Under what names the workspace has its shoppers. */
    public enum ShopperNames {
        /** It has none yet. */
        OPEN,
        OWN_IDS,
        PSEUDONYMS
    }

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
        return PlanPreview.of(FilePlanner.draft(file, options, workspace::earlierReading));
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

    /**
     * The newest import of the very same file, by whatever name and however it was read.
     *
     * @param part of an archive or a workbook; null for a file by itself
     */
    public Optional<ImportCard> earlier(Path file, @Nullable String part, Progress progress) {
        return workspace.imported(FileHash.of(file, progress), part, null);
    }

    public ShopperNames shopperNames() {
        if (new DataState(workspace.database()).pseudonymKey() != null) {
            return ShopperNames.PSEUDONYMS;
        }
        boolean any = !workspace
                .database()
                .query("SELECT 1 FROM shopper FETCH FIRST ROW ONLY", row -> row.integer(1))
                .isEmpty();
        return any ? ShopperNames.OWN_IDS : ShopperNames.OPEN;
    }

    /** Two kinds of names in one workspace would make two shoppers of one. */
    private @Nullable Pseudonyms pseudonyms(Request request) {
        return switch (shopperNames()) {
            case OPEN -> request.pseudonymise() ? Pseudonyms.ofUser() : null;
            case PSEUDONYMS -> sameKey();
            case OWN_IDS -> {
                if (request.pseudonymise()) {
                    throw WorkspaceProblem.of("privacy.ownIds", workspace.folder());
                }
                yield null;
            }
        };
    }

    private Pseudonyms sameKey() {
        return Pseudonyms.byFingerprint(new DataState(workspace.database()).pseudonymKey())
                .orElseThrow(() -> WorkspaceProblem.of("privacy.otherKey", workspace.folder(), Pseudonyms.file()));
    }

    public Result run(Request request, Progress progress) {
        Pseudonyms pseudonyms = pseudonyms(request);
        List<PlannedFile> planned = new ArrayList<>();
        Map<PlannedFile, ImportCard> known = new HashMap<>();
        for (int i = 0; i < request.files().size(); i++) {
            PlannedFile file = plan(request.files().get(i), request.options().get(i), progress);
            planned.add(file);
            if (request.rejections() == null) {
                earlier(file).ifPresent(card -> known.put(file, card));
            }
        }
        Map<PlannedFile, StagedFile> staged = stage(
                planned.stream().filter(file -> !known.containsKey(file)).toList(), request, pseudonyms, progress);
        WorkspaceSummary summary = workspace.summary();
        return new Result(
                planned.stream()
                        .map(file -> report(file, staged.get(file), known.get(file)))
                        .toList(),
                summary.shoppers(),
                summary.items(),
                summary.interactions());
    }

    private PlannedFile plan(Path path, ImportOptions options, Progress progress) {
        FilePlan plan = FilePlanner.plan(path, options, workspace::earlierReading);
        progress.update(0, "import.recognising", plan.file().name());
        return new PlannedFile(plan, FileHash.of(path, progress), options.again());
    }

    private Optional<ImportCard> earlier(PlannedFile file) {
        return file.again()
                ? Optional.empty()
                : workspace.imported(
                        file.hash(),
                        file.plan().file().part(),
                        Reading.of(file.plan()).text());
    }

    private Map<PlannedFile, StagedFile> stage(
            List<PlannedFile> files, Request request, @Nullable Pseudonyms pseudonyms, Progress progress) {
        Map<PlannedFile, StagedFile> staged = new HashMap<>();
        if (!files.isEmpty()) {
            new StagedImport(workspace.folder(), workspace.database())
                    .run(files, request.rejections(), pseudonyms, progress)
                    .forEach(file -> staged.put(file.planned(), file));
        }
        return staged;
    }

    private static FileReport report(PlannedFile planned, @Nullable StagedFile staged, @Nullable ImportCard known) {
        return known != null ? same(planned, known) : report(Objects.requireNonNull(staged));
    }

    /** All that the workspace has of an interaction file it has of the same one before. */
    private static FileReport same(PlannedFile file, ImportCard card) {
        long keptOut = Arrays.stream(RejectionReason.values())
                .filter(reason -> !reason.isSetAside())
                .mapToLong(reason -> card.rejected().getOrDefault(reason.id(), 0L))
                .sum();
        return new FileReport(
                file.plan().file().label(),
                card.rows(),
                card.accepted(),
                card.rejected(),
                card.found(),
                0,
                0,
                card.rows() - keptOut,
                card.key());
    }

    private static FileReport report(StagedFile file) {
        return new FileReport(
                file.plan().file().label(),
                file.counts().rows(),
                file.counts().accepted(),
                file.counts().rejected(),
                file.counts().found(),
                file.itemsWithSeveralTitles(),
                file.codesAlike(),
                file.counts().alreadyThere(),
                null);
    }
}
