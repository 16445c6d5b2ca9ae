package dev.vitrine.workspace.imports.plan;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.layout.Layout;
import dev.vitrine.workspace.imports.source.FileShape;
import dev.vitrine.workspace.imports.source.SourceFile;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides what a file holds, and refuses one that lacks a column without which it holds nothing. */
public final class KindResolver {

    private static final Map<FileKind, List<Field>> REQUIRED = Map.of(
            FileKind.INTERACTIONS, List.of(Field.USER, Field.ITEM),
            FileKind.CATALOGUE, List.of(Field.ITEM),
            FileKind.SHOPPERS, List.of(Field.USER));

    private KindResolver() {}

    static FileKind resolve(
            ImportOptions options, @Nullable Layout layout, @Nullable EarlierReading earlier, ColumnMapping columns) {
        if (options.kind() != null) {
            return options.kind();
        }
        if (earlier != null) {
            return earlier.kind();
        }
        return layout != null ? layout.kind() : guess(columns);
    }

    /** Columns without which a file of that kind cannot be imported. */
    public static List<Field> required(FileKind kind) {
        return REQUIRED.getOrDefault(kind, List.of());
    }

    static void refuseIncomplete(SourceFile file, FileShape shape, FileKind kind, ColumnMapping columns) {
        for (Field field : required(kind)) {
            if (!columns.has(field)) {
                WrongDelimiter.refuse(file, shape);
                throw WorkspaceProblem.of(
                        "import.columnMissing", file.label(), field.id(), String.join(", ", shape.header()));
            }
        }
    }

    private static FileKind guess(ColumnMapping columns) {
        boolean user = columns.has(Field.USER);
        boolean item = columns.has(Field.ITEM);
        boolean event = columns.has(Field.TIME) || columns.has(Field.ORDER) || columns.has(Field.BEHAVIOUR);
        if (item && !user && !event) {
            return FileKind.CATALOGUE;
        }
        return user && !item && !event ? FileKind.SHOPPERS : FileKind.INTERACTIONS;
    }
}
