package dev.vitrine.workspace.imports.layout;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileFormat;
import dev.vitrine.workspace.imports.FileKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a well-known file is to be read.
 *
 * @param name of the layout; files that belong together share one
 * @param columns by field; alternatives of one column separated by {@code |}
 * @param behaviour type of all events of a file without a column for it
 * @param behaviours our names of the types that the file calls otherwise
 * @param cancelledPrefix what the ids of cancelled orders begin with; null if orders are not marked so
 */
public record Layout(
        String name,
        FileKind kind,
        FileFormat format,
        Map<Field, String> columns,
        String behaviour,
        Map<String, String> behaviours,
        @Nullable String cancelledPrefix) {

    /** What holds the same columns, however it is written. */
    private static final Set<FileFormat> TABLES = Set.of(FileFormat.WORKBOOK, FileFormat.PARQUET);

    public static final String PURCHASE = "purchase";

    /** The type of events of which no more is known than how they were rated. */
    public static final String RATING = "rating";

    public Layout {
        columns = Map.copyOf(columns);
        behaviours = Map.copyOf(behaviours);
    }

    static Layout of(String name, FileKind kind, FileFormat format, Map<Field, String> columns) {
        return new Layout(name, kind, format, columns, PURCHASE, Map.of(), null);
    }

    Layout withBehaviour(String type) {
        return new Layout(name, kind, format, columns, type, behaviours, cancelledPrefix);
    }

    Layout withBehaviours(Map<String, String> ours) {
        return new Layout(name, kind, format, columns, behaviour, ours, cancelledPrefix);
    }

    Layout withCancelledPrefix(String prefix) {
        return new Layout(name, kind, format, columns, behaviour, behaviours, prefix);
    }

    /** Whether the file has all of the layout's columns. What an item costs the shop may be among them or not. */
    public boolean fits(FileFormat fileFormat, List<String> header) {
        FileFormat written = TABLES.contains(fileFormat) ? FileFormat.DELIMITED : fileFormat;
        return format == written && mapping(header).keySet().containsAll(columns.keySet());
    }

    /** The file's columns by field, as far as it has them. */
    public Map<Field, String> mapping(List<String> header) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        columns.forEach((field, names) -> header.stream()
                .filter(column -> isOneOf(names, column))
                .findFirst()
                .ifPresent(column -> found.put(field, column)));
        if (kind == FileKind.CATALOGUE) {
            ColumnNames.find(Field.COST, header).ifPresent(column -> found.putIfAbsent(Field.COST, column));
        }
        return found;
    }

    private static boolean isOneOf(String names, String column) {
        String normal = ColumnNames.normal(column);
        for (String name : names.split("\\|", -1)) {
            if (ColumnNames.normal(name).equals(normal)) {
                return true;
            }
        }
        return false;
    }
}
