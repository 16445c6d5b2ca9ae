package dev.vitrine.workspace.imports.plan;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file with the same columns was read last.
 *
 * @param file its name
 */
public record EarlierReading(String file, Reading reading) {

    /** Finds it by the names of the columns, in their order. */
    public interface Memory {

        Optional<EarlierReading> of(List<String> header);
    }

    FileKind kind() {
        return FileKind.valueOf(reading.kind());
    }

    /** Column by field; fields that this version does not know are left out. */
    Map<Field, String> mapping() {
        Map<Field, String> mapping = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            String column = reading.columns().get(field.id());
            if (column != null) {
                mapping.put(field, column);
            }
        }
        return mapping;
    }

    @Nullable
    ZoneId zone() {
        String zone = reading.zone();
        return zone == null ? null : ZoneId.of(zone);
    }
}
