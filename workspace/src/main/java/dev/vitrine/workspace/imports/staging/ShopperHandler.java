package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Missing;
import java.util.LinkedHashSet;
import java.util.Set;

/** Stages the ids of a file of shoppers. */
final class ShopperHandler implements RowHandler {

    private final Staging staging;
    private final FilePlan plan;
    private final Set<Integer> listed;

    ShopperHandler(Staging staging, StagedFile file) {
        this.staging = staging;
        this.plan = file.plan();
        this.listed = staging.listedShoppers().computeIfAbsent(file.importKey(), key -> new LinkedHashSet<>());
    }

    @Override
    public Faults take(SourceRow row, int ordinal, boolean repeated) {
        String id = Missing.toNull(plan.columns().text(Field.USER, row));
        if (id == null) {
            return Faults.NONE.with(RejectionReason.NO_SHOPPER, Field.USER);
        }
        if (repeated) {
            return Faults.NONE.with(RejectionReason.DUPLICATE, null);
        }
        listed.add(staging.shopperKey(id));
        return Faults.NONE;
    }
}
