package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.feedback.ShownList;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.source.FileShape;
import dev.vitrine.workspace.imports.source.RowSource;
import dev.vitrine.workspace.imports.source.RowSources;
import dev.vitrine.workspace.imports.source.ShapeDetector;
import dev.vitrine.workspace.imports.source.SourceFile;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what shoppers did with lists that they were shown: a row for each item of each list, with whether it was
 * clicked, bought or how it was rated. A list that comes in again takes the place of the older.
 */
public final class ImportShownLists {

    private static final int TOLD = 100;
    private static final int STEP = 4_096;

    public record Request(Path file) {}

    /** Why a row is not used. */
    public enum Reason {
        UNREADABLE,
        NO_SHOPPER,
        UNKNOWN_SHOPPER,
        NO_ITEM,
        BAD_PLACE,
        SAME_PLACE,
        BAD_TIME,
        BAD_RATING,
        BAD_YES_OR_NO
    }

    /** @param column name; null where it is the whole row */
    public record BadRow(long line, @Nullable String column, Reason reason, String text) {}

    /**
     * @param accepted rows
     * @param lists that were kept
     * @param signals how many of the items in them say something to learn from
     * @param first of the rows that are not used, in the order of the file
     */
    public record Result(
            String file,
            long rows,
            long accepted,
            Map<Reason, Long> rejected,
            int lists,
            int signals,
            List<BadRow> first) {

        /** What was not used, and why; empty where every row was. */
        public Optional<Problem> problem() {
            if (first.isEmpty()) {
                return Optional.empty();
            }
            BadRow bad = first.get(0);
            List<Object> arguments = new ArrayList<>(List.of(
                    file,
                    rows - accepted,
                    rows,
                    bad.line(),
                    bad.column() == null ? 0 : 1,
                    bad.column() == null ? "" : bad.column(),
                    bad.text().strip()));
            for (Reason reason : Reason.values()) {
                arguments.add(rejected.getOrDefault(reason, 0L));
            }
            return Optional.of(
                    WorkspaceProblem.of("feedback.rows", arguments.toArray()).problem());
        }
    }

    private final Workspace workspace;
    private final StoredIds ids;
    private final ShownListBuilder lists = new ShownListBuilder();
    private final Map<Reason, Long> rejected = new EnumMap<>(Reason.class);
    private final List<BadRow> first = new ArrayList<>();
    private final Set<String> shoppers = new HashSet<>();
    private long rows;

    public ImportShownLists(Workspace workspace) {
        this.workspace = workspace;
        this.ids = new StoredIds(workspace);
    }

    /** @throws dev.vitrine.engine.ProblemException if the file cannot be read, or has no column of shoppers or items */
    public Result run(Request request, Progress progress) {
        Blocking.check();
        workspace.database().scan("SELECT id FROM shopper", row -> shoppers.add(row.text(1)));
        SourceFile file = SourceFile.of(request.file());
        try {
            read(file, progress);
        } catch (IOException e) {
            throw file.failure(e, rows + 1);
        }
        List<ShownList> built = lists.lists();
        int kept = workspace.shownLists().put(built);
        long accepted =
                rows - rejected.values().stream().mapToLong(Long::longValue).sum();
        return new Result(file.name(), rows, accepted, rejected, kept, ReadSignals.count(built), first);
    }

    private void read(SourceFile file, Progress progress) throws IOException {
        FileShape shape = ShapeDetector.detect(file, ImportOptions.DETECT);
        ShownColumns columns = ShownColumns.of(file.name(), shape.header());
        columns.detectTimes(sample(file, shape));
        try (RowSource source = RowSources.open(file, shape)) {
            for (SourceRow row = source.next(); row != null; row = source.next()) {
                if (rows++ % STEP == 0) {
                    progress.throwIfCancelled();
                    progress.update(file.fractionRead(), "feedback.reading", rows);
                }
                take(row, columns);
            }
        }
    }

    private static List<SourceRow> sample(SourceFile file, FileShape shape) throws IOException {
        List<SourceRow> sample = new ArrayList<>();
        try (RowSource source = RowSources.open(file, shape)) {
            for (SourceRow row = source.next(); row != null && sample.size() < STEP; row = source.next()) {
                sample.add(row);
            }
        }
        return sample;
    }

    /** The id by which the workspace has a shopper; null where there is none. */
    private @Nullable String stored(String shopper) {
        String stored = ids.of(shopper, shoppers::contains);
        return shoppers.contains(stored) ? stored : null;
    }

    private void take(SourceRow row, ShownColumns columns) {
        ShownColumns.Read read = columns.read(row, this::stored);
        Reason reason = read.reason();
        String column = read.column();
        if (reason == null && !lists.add(read)) {
            reason = Reason.SAME_PLACE;
            column = columns.placeName();
        }
        if (reason != null) {
            rejected.merge(reason, 1L, Long::sum);
            if (first.size() < TOLD) {
                first.add(new BadRow(row.line(), column, reason, row.text()));
            }
        }
    }
}
