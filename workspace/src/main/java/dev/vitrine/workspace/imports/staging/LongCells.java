package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.plan.ColumnMapping;
import dev.vitrine.workspace.imports.source.SourceRow;
import org.jspecify.annotations.Nullable;

/** Finds cells that are longer than any id, title or description: of a quote never closed, say, or a damaged file. */
final class LongCells {

    /**
     * In characters. A column of the database takes 1,048,576 of them, and what is searched in an item is five texts in one
     * such column, each of which may double in lower case. A cell of Excel has 32,767 at most.
     */
    static final int LONGEST = 100_000;

    private final ColumnMapping columns;
    private final Field[] fields;

    LongCells(ColumnMapping columns) {
        this.columns = columns;
        this.fields = columns.names().keySet().toArray(Field[]::new);
    }

    /** Which field of a readable row is too long; null for none. */
    @Nullable
    Field in(SourceRow row) {
        for (Field field : fields) {
            if (columns.text(field, row).length() > LONGEST) {
                return field;
            }
        }
        return null;
    }
}
