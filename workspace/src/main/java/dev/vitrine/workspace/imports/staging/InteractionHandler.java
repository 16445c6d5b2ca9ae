package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.imports.plan.ColumnMapping;
import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.source.SourceRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;

/** Stages interactions, and what their rows say of the items. */
final class InteractionHandler implements RowHandler {

    private final Staging staging;
    private final StagedFile file;
    private final ColumnMapping columns;
    private final EventParser events;
    private final DetailsParser details;
    private final boolean hasDetails;

    InteractionHandler(Staging staging, StagedFile file) {
        FilePlan plan = file.plan();
        this.staging = staging;
        this.file = file;
        this.columns = plan.columns();
        this.events = new EventParser(plan);
        this.details = new DetailsParser(plan);
        this.hasDetails = columns.has(Field.BRAND) || columns.has(Field.CATEGORY) || columns.has(Field.CHINESE_TITLE);
    }

    @Override
    public Faults take(SourceRow row, int ordinal, boolean repeated) {
        Event event = events.parse(row);
        Faults faults = repeated ? event.faults().with(RejectionReason.DUPLICATE, null) : event.faults();
        if (!event.item().isEmpty()) {
            takeItem(row, event, ordinal);
            if (faults.keepsOut()) {
                file.codes().keptOut(event.item());
            }
        }
        if (!faults.keepsOut()) {
            stage(event, faults.flags(), ordinal);
        }
        return faults;
    }

    private void takeItem(SourceRow row, Event event, int ordinal) {
        String title = columns.text(Field.TITLE, row);
        if (!title.isBlank()) {
            file.titles().add(event.item(), title, event.time(), ordinal);
        }
        if (hasDetails) {
            staging.soldDetails()
                    .computeIfAbsent(file.importKey(), key -> new HashMap<>())
                    .merge(event.item(), soldDetails(row), ItemDetails::updatedBy);
        }
    }

    /** Without the title, which is a matter of majority, the price, which is the event's, and what a catalogue alone says. */
    private ItemDetails soldDetails(SourceRow row) {
        ItemDetails all = details.parse(row);
        return new ItemDetails(
                null, all.chineseTitle(), all.description(), all.brand(), all.category(), null, null, null, null, null);
    }

    private void stage(Event event, int flags, int ordinal) {
        try {
            staging.interactions()
                    .add(
                            event,
                            flags,
                            staging.shopperKey(event.shopper()),
                            staging.items().keyOf(event.item()),
                            staging.behaviours().keyOf(event.behaviour()),
                            file.importKey(),
                            ordinal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
