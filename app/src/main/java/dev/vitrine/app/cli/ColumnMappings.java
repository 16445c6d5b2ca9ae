package dev.vitrine.app.cli;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.ImportSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code --map}: {@code [FILE:]FIELD=COLUMN,...}, for all files or for the one named. */
final class ColumnMappings {

    /** A comma parts two mappings only before the next {@code FIELD=}, since column names may hold commas. */
    private static final String BETWEEN = ",(?=[A-Za-z_-]+=)";

    private final Map<ImportSource, Map<Field, String>> byFile = new HashMap<>();

    /** @throws IllegalUsage if an argument is not of this form */
    ColumnMappings(List<ImportSource> files, List<String> arguments) {
        files.forEach(file -> byFile.put(file, new EnumMap<>(Field.class)));
        for (String argument : arguments) {
            Optional<ImportSource> named = files.stream()
                    .filter(file -> prefixLength(file, argument) > 0)
                    .findFirst();
            String mapping = argument.substring(
                    named.map(file -> prefixLength(file, argument)).orElse(0));
            for (ImportSource file : named.map(List::of).orElse(files)) {
                read(mapping, of(file));
            }
        }
    }

    Map<Field, String> of(ImportSource file) {
        return byFile.getOrDefault(file, Map.of());
    }

    private static int prefixLength(ImportSource file, String argument) {
        for (String name : List.of(file.file().toString(), file.name())) {
            if (argument.startsWith(name + ":")) {
                return name.length() + 1;
            }
        }
        return 0;
    }

    private static void read(String mapping, Map<Field, String> columns) {
        for (String part : mapping.split(BETWEEN, -1)) {
            int equals = part.indexOf('=');
            if (equals < 1 || equals == part.length() - 1) {
                throw new IllegalUsage("--map wants FIELD=COLUMN, not '" + part + "'");
            }
            if (columns.put(field(part.substring(0, equals)), part.substring(equals + 1)) != null) {
                throw new IllegalUsage("--map names " + part.substring(0, equals) + " twice");
            }
        }
    }

    private static Field field(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        return Arrays.stream(Field.values())
                .filter(field -> field.id().equals(plain))
                .findFirst()
                .orElseThrow(() -> new IllegalUsage("--map does not know the field '" + name + "'; it knows "
                        + Arrays.stream(Field.values()).map(Field::id).collect(Collectors.joining(", "))));
    }
}
