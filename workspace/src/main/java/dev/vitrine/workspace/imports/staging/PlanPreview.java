package dev.vitrine.workspace.imports.staging;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.plan.PlanDraft;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Missing;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows what would become of a file's first rows. */
public final class PlanPreview {

    private final FilePlan plan;
    private final EventParser events;
    private final DetailsParser details;
    private final LongCells longCells;
    private final RowHashes seen = new RowHashes();

    private PlanPreview(FilePlan plan) {
        this.plan = plan;
        this.events = new EventParser(plan);
        this.details = new DetailsParser(plan);
        this.longCells = new LongCells(plan.columns());
    }

    public static ImportPreview of(PlanDraft draft) {
        ProblemException problem = draft.problem();
        PlanPreview preview = new PlanPreview(draft.plan());
        return problem == null
                ? preview.ofAll(draft.plan().sample(), null)
                : preview.ofAll(List.of(), problem.problem());
    }

    /** @param counted rows that are accepted or rejected */
    private ImportPreview ofAll(List<SourceRow> counted, @Nullable Problem problem) {
        Map<RejectionReason, Integer> rejected = new EnumMap<>(RejectionReason.class);
        int accepted = 0;
        for (SourceRow row : counted) {
            RejectionReason reason = faults(row).first();
            if (reason == null) {
                accepted++;
            } else {
                rejected.merge(reason, 1, Integer::sum);
            }
        }
        return new ImportPreview(
                plan.file().path(),
                plan.kind(),
                plan.shape().format(),
                plan.layout() == null ? null : plan.layout().name(),
                plan.shape().encoding(),
                plan.shape().delimiter(),
                plan.shape().named(),
                plan.shape().header(),
                plan.sample().stream().map(SourceRow::fields).toList(),
                RowsByChance.of(plan),
                plan.columns().names(),
                plan.times().get(Field.TIME),
                plan.decimals(),
                plan.zone(),
                plan.currency(),
                plan.sheets(),
                plan.file().sheet(),
                plan.earlier() == null ? null : plan.earlier().file(),
                accepted,
                rejected,
                problem);
    }

    private Faults faults(SourceRow row) {
        boolean repeated = !seen.add(row.fields());
        Faults faults = row.readable() ? content(row) : Faults.NONE.with(RejectionReason.UNREADABLE, null);
        return repeated ? faults.with(RejectionReason.DUPLICATE, null) : faults;
    }

    private Faults content(SourceRow row) {
        Field tooLong = longCells.in(row);
        if (tooLong != null) {
            return Faults.NONE.with(RejectionReason.TOO_LONG, tooLong);
        }
        if (plan.kind() == FileKind.INTERACTIONS) {
            return events.parse(row).faults();
        }
        Field id = plan.kind() == FileKind.CATALOGUE ? Field.ITEM : Field.USER;
        details.parse(row);
        Faults faults = plan.kind() == FileKind.CATALOGUE ? details.faults() : Faults.NONE;
        boolean named = Missing.toNull(plan.columns().text(id, row)) != null;
        return named
                ? faults
                : faults.with(
                        plan.kind() == FileKind.CATALOGUE ? RejectionReason.NO_ITEM : RejectionReason.NO_SHOPPER, id);
    }
}
