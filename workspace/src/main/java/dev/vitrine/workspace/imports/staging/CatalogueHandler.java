package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Missing;
import java.util.HashMap;
import java.util.Map;

/** Stages the items of a catalogue, sold or not. */
final class CatalogueHandler implements RowHandler {

    private final Staging staging;
    private final FilePlan plan;
    private final FaultCounter counts;
    private final DetailsParser parser;
    private final Map<Integer, ItemDetails> listed;

    CatalogueHandler(Staging staging, StagedFile file) {
        this.staging = staging;
        this.plan = file.plan();
        this.counts = file.counts();
        this.parser = new DetailsParser(file.plan());
        this.listed = staging.catalogues().computeIfAbsent(file.importKey(), key -> new HashMap<>());
    }

    @Override
    public Faults take(SourceRow row, int ordinal, boolean repeated) {
        ItemDetails details = parser.parse(row);
        if (parser.hasBadLaunchDate()) {
            counts.countBadLaunchDate();
        }
        Faults faults = parser.faults();
        String id = Missing.toNull(plan.columns().text(Field.ITEM, row));
        if (id == null) {
            return faults.with(RejectionReason.NO_ITEM, Field.ITEM);
        }
        if (repeated) {
            return faults.with(RejectionReason.DUPLICATE, null);
        }
        if (faults.first() == null) {
            listed.merge(staging.items().keyOf(id), details, ItemDetails::updatedBy);
        }
        return faults;
    }
}
