package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.source.RowSource;
import dev.vitrine.workspace.imports.source.RowSources;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Missing;
import java.io.IOException;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** Passes all rows of one file to the handler of its kind, counting what is wrong with them. */
final class FileReader {

    /** Rows between two looks at the clock and at whether the work was cancelled. */
    private static final int PACE = 1_000;

    private final Staging staging;
    private final StagedFile file;
    private final FilePlan plan;
    private final RowHandler handler;
    private final LongCells longCells;
    private final RowHashes seen = new RowHashes();
    private int ordinal;
    private long line;

    FileReader(Staging staging, PlannedFile planned) {
        this.staging = staging;
        this.plan = planned.plan();
        this.longCells = new LongCells(plan.columns());
        this.file = new StagedFile(
                staging.nextKey(),
                staging.nextSerial(),
                planned,
                new FaultCounter(),
                new TitleCounts(),
                new ItemCodes(staging.items()));
        this.handler = switch (plan.kind()) {
            case INTERACTIONS -> new InteractionHandler(staging, file);
            case CATALOGUE -> new CatalogueHandler(staging, file);
            case SHOPPERS -> new ShopperHandler(staging, file);
        };
    }

    /** @param pulse is told now and then what fraction of the file has been read, and may end the work */
    StagedFile read(DoubleConsumer pulse) {
        try (RowSource rows = RowSources.open(plan.file(), plan.shape())) {
            for (SourceRow row = rows.next(); row != null; row = rows.next()) {
                line = row.line();
                take(row);
                if (ordinal % PACE == 0) {
                    pulse.accept(plan.file().fractionRead());
                }
            }
        } catch (IOException e) {
            throw plan.file().failure(e, line + 1);
        }
        staging.add(file);
        return file;
    }

    private void take(SourceRow row) {
        boolean repeated = !seen.add(row.fields());
        Faults faults = faults(row, repeated);
        if (row.readable()
                && plan.columns().has(Field.TITLE)
                && plan.columns().text(Field.TITLE, row).isBlank()) {
            file.counts().countWithoutTitle();
        }
        file.counts().count(faults);
        RejectionReason reason = faults.first();
        if (reason != null) {
            staging.rejections()
                    .add(new Rejection(file.importKey(), row.line(), column(faults.at()), reason, kept(row)));
        }
        ordinal++;
    }

    private String kept(SourceRow row) {
        String id = row.readable() ? Missing.toNull(plan.columns().text(Field.USER, row)) : null;
        return staging.kept(row, id == null ? "" : id);
    }

    private Faults faults(SourceRow row, boolean repeated) {
        if (!row.readable()) {
            return keptOut(RejectionReason.UNREADABLE, null, repeated);
        }
        Field tooLong = longCells.in(row);
        return tooLong == null
                ? handler.take(row, ordinal, repeated)
                : keptOut(RejectionReason.TOO_LONG, tooLong, repeated);
    }

    private static Faults keptOut(RejectionReason reason, @Nullable Field at, boolean repeated) {
        Faults faults = Faults.NONE.with(reason, at);
        return repeated ? faults.with(RejectionReason.DUPLICATE, null) : faults;
    }

    private String column(@Nullable Field field) {
        return field == null ? "" : plan.columns().name(field);
    }
}
