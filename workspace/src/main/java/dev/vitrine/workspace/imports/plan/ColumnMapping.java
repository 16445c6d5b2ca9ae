package dev.vitrine.workspace.imports.plan;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.source.SourceRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which column of a file holds which field. */
public final class ColumnMapping {

    private final Map<Field, String> names;
    private final Map<Field, Integer> columns = new EnumMap<>(Field.class);

    /** @param names columns of the header by field */
    ColumnMapping(Map<Field, String> names, List<String> header) {
        this.names = Map.copyOf(names);
        names.forEach((field, name) -> columns.put(field, header.indexOf(name)));
    }

    public Map<Field, String> names() {
        return names;
    }

    public boolean has(Field field) {
        return columns.containsKey(field);
    }

    /** The name of a field's column; the field's own where no column holds it. */
    public String name(Field field) {
        return names.getOrDefault(field, field.id());
    }

    /** The field's text in a row; empty where no column holds it. */
    public String text(Field field, SourceRow row) {
        Integer column = columns.get(field);
        return column == null ? "" : row.fields().get(column);
    }
}
