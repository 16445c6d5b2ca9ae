package dev.vitrine.workspace.imports.plan;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileFormat;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.layout.Layout;
import dev.vitrine.workspace.imports.layout.MappingSuggestion;
import dev.vitrine.workspace.imports.source.FileShape;
import dev.vitrine.workspace.imports.source.SourceFile;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which column holds which field: what the user says, else how a file with the same columns was read last, else
 * the layout, else a guess.
 */
final class MappingResolver {

    private final SourceFile file;
    private final ImportOptions options;
    private final FileShape shape;
    private final List<SourceRow> sample;

    MappingResolver(SourceFile file, ImportOptions options, FileShape shape, List<SourceRow> sample) {
        this.file = file;
        this.options = options;
        this.shape = shape;
        this.sample = sample;
    }

    ColumnMapping resolve(@Nullable Layout layout, @Nullable EarlierReading earlier) {
        Map<Field, String> asked = asked();
        Map<Field, String> mapping = new EnumMap<>(Field.class);
        mapping.putAll(usual(layout, earlier));
        mapping.keySet().removeAll(asked.keySet());
        mapping.values().removeAll(asked.values());
        mapping.putAll(asked);
        mapping.values().removeIf(String::isEmpty);
        mapping.forEach(this::refuseAmbiguous);
        return new ColumnMapping(mapping, shape.header());
    }

    private Map<Field, String> usual(@Nullable Layout layout, @Nullable EarlierReading earlier) {
        if (earlier != null) {
            return earlier.mapping();
        }
        return layout == null ? suggested() : layout.mapping(shape.header());
    }

    private Map<Field, String> suggested() {
        boolean numbered = (shape.format() == FileFormat.DELIMITED || shape.format() == FileFormat.WORKBOOK)
                && !shape.named()
                && shape.header().get(0).equals("1");
        List<List<String>> rows = sample.stream().map(SourceRow::fields).toList();
        return numbered
                ? MappingSuggestion.byContents(shape.header(), rows)
                : MappingSuggestion.byNames(shape.header(), rows);
    }

    private Map<Field, String> asked() {
        Map<Field, String> found = new EnumMap<>(Field.class);
        Map<String, Field> taken = new HashMap<>();
        options.mapping().forEach((field, name) -> {
            String column = name.isBlank() ? "" : column(field, name);
            Field other = column.isEmpty() ? null : taken.put(column, field);
            if (other != null) {
                throw WorkspaceProblem.of("import.columnTwice", file.label(), column, other.id(), field.id());
            }
            found.put(field, column);
        });
        return found;
    }

    /** The column of that name, or of that name but for case, or of that number. */
    private String column(Field field, String name) {
        List<String> header = shape.header();
        for (String column : header) {
            if (column.equals(name)) {
                return column;
            }
        }
        for (String column : header) {
            if (column.equalsIgnoreCase(name.strip())) {
                return column;
            }
        }
        return byNumber(name).orElseThrow(() -> noSuchColumn(field, name));
    }

    private Optional<String> byNumber(String name) {
        return name.matches("[1-9]\\d{0,3}")
                        && Integer.parseInt(name) <= shape.header().size()
                ? Optional.of(shape.header().get(Integer.parseInt(name) - 1))
                : Optional.empty();
    }

    private RuntimeException noSuchColumn(Field field, String name) {
        WrongDelimiter.refuse(file, shape);
        return WorkspaceProblem.of(
                "import.noSuchColumn", file.label(), name, field.id(), String.join(", ", shape.header()));
    }

    private void refuseAmbiguous(Field field, String column) {
        if (Collections.frequency(shape.header(), column) > 1) {
            throw WorkspaceProblem.of("import.columnAmbiguous", file.label(), column, field.id());
        }
    }
}
