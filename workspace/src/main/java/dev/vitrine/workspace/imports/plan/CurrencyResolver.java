package dev.vitrine.workspace.imports.plan;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.layout.ColumnNames;
import dev.vitrine.workspace.imports.source.FileShape;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Currencies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out in which currency a file's prices are. */
final class CurrencyResolver {

    private final FileShape shape;
    private final ColumnMapping columns;
    private final List<SourceRow> sample;

    CurrencyResolver(FileShape shape, ColumnMapping columns, List<SourceRow> sample) {
        this.shape = shape;
        this.columns = columns;
        this.sample = sample.stream().filter(SourceRow::readable).toList();
    }

    /** @param asked empty for none; null to take that of a column of its own, else that beside the prices */
    @Nullable
    String resolve(@Nullable String asked) {
        if (!columns.has(Field.PRICE)) {
            return null;
        }
        if (asked != null) {
            return asked.isEmpty() ? null : asked;
        }
        String ofColumn = ofColumn();
        return ofColumn == null
                ? Currencies.mostNamed(sample.stream()
                        .map(row -> columns.text(Field.PRICE, row))
                        .toList())
                : ofColumn;
    }

    private @Nullable String ofColumn() {
        for (int column = 0; column < shape.header().size(); column++) {
            int place = column;
            if (ColumnNames.isCurrency(shape.header().get(column))) {
                return Currencies.mostNamed(
                        sample.stream().map(row -> row.fields().get(place)).toList());
            }
        }
        return null;
    }
}
