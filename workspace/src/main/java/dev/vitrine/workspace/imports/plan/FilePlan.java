package dev.vitrine.workspace.imports.plan;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.layout.Layout;
import dev.vitrine.workspace.imports.source.FileShape;
import dev.vitrine.workspace.imports.source.SourceFile;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.DecimalMark;
import dev.vitrine.workspace.imports.value.TimeFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that was detected of a file or said about it: how it will be read.
 *
 * @param times form of the times in each column that holds some
 * @param zone of times that name none
 * @param currency of prices; null where none is named
 * @param sample first rows
 * @param sheets of a workbook
 * @param earlier how a file with the same columns was read last, which this one follows; null for none
 */
public record FilePlan(
        SourceFile file,
        FileShape shape,
        @Nullable Layout layout,
        FileKind kind,
        ColumnMapping columns,
        Map<Field, TimeFormat> times,
        DecimalMark decimals,
        ZoneId zone,
        @Nullable String currency,
        List<SourceRow> sample,
        List<String> sheets,
        @Nullable EarlierReading earlier) {

    /** The behaviour type of events that do not name one. */
    public String usualBehaviour() {
        if (layout != null) {
            return layout.behaviour();
        }
        return columns.has(Field.VALUE) ? Layout.RATING : Layout.PURCHASE;
    }

    /** Our name of a behaviour type that the file names. */
    public String behaviour(String named) {
        return layout == null ? named : layout.behaviours().getOrDefault(named, named);
    }

    /** Whether an order of this id is one that was cancelled. */
    public boolean isCancelled(String order) {
        return layout != null && layout.cancelledPrefix() != null && order.startsWith(layout.cancelledPrefix());
    }
}
