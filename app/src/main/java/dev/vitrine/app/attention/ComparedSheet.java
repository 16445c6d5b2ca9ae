package dev.vitrine.app.attention;

import dev.vitrine.app.i18n.Messages;
import dev.vitrine.workspace.export.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Effects of two explanations side by side as a table. */
record ComparedSheet(Messages messages) {

    private static final List<String> COLUMNS =
            List.of("title", "attention", "otherAttention", "leaveOneOut", "otherLeaveOneOut", "difference");

    Table of(List<Compared.Row> compared) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Compared.Row row : compared) {
            rows.add(Table.row(
                    row.item().id(),
                    row.item().title(messages.locale()),
                    row.attention(),
                    row.otherAttention(),
                    row.effect(),
                    row.otherEffect(),
                    row.effectDifference()));
        }
        return new Table(
                Stream.concat(Stream.of("item"), COLUMNS.stream())
                        .map(column -> messages.get("attention.column." + column))
                        .toList(),
                rows);
    }
}
