package dev.vitrine.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A benchmark's command line: one plain argument, then options that each take a value. */
record Arguments(String first, List<String> options) {

    static Arguments of(String[] args) {
        if (args.length % 2 != 1) {
            throw new IllegalArgumentException("expected: FOLDER [--option value]...");
        }
        return new Arguments(args[0], List.of(args).subList(1, args.length));
    }

    @Nullable
    String option(String name) {
        int place = options.indexOf(name);
        return place < 0 ? null : options.get(place + 1);
    }

    String option(String name, String otherwise) {
        String value = option(name);
        return value == null ? otherwise : value;
    }

    /** Settings by key, written {@code key=value,key=value}; none where the option is not given. */
    Map<String, String> settings(String name) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String pair : option(name, "").split(",", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                settings.put(parts[0], parts[1]);
            }
        }
        return settings;
    }

    /** Values with commas between them, written in lower case with hyphens. */
    <T> List<T> list(String name, List<T> all, Function<String, T> constant) {
        String value = option(name);
        if (value == null) {
            return all;
        }
        return Arrays.stream(value.split(",", -1))
                .map(word ->
                        constant.apply(word.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
                .toList();
    }
}
