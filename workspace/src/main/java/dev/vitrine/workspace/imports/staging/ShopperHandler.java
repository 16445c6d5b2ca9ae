package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.RejectionReason;
import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Missing;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Stages a file of shoppers: ids, and what else it says of each. With pseudonyms in place of ids the latter is left out,
 * since a name or an address would undo them.
 */
final class ShopperHandler implements RowHandler {

    private final Staging staging;
    private final FilePlan plan;
    private final Set<Integer> listed;
    private final ShopperAttributes attributes;

    ShopperHandler(Staging staging, StagedFile file) {
        this.staging = staging;
        this.plan = file.plan();
        this.attributes = staging.shopperAttributes().computeIfAbsent(file.importKey(), key -> new ShopperAttributes());
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
        int key = staging.shopperKey(id);
        listed.add(key);
        if (staging.pseudonyms() == null) {
            attributes.take(key, row, plan.shape().header(), plan.columns().name(Field.USER));
        }
        return Faults.NONE;
    }
}
