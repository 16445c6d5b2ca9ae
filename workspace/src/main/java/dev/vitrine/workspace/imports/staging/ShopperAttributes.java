package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Missing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file of shoppers says of them beside the id: of each the last row with a value in every column. */
final class ShopperAttributes {

    private static final int LONGEST = 200;

    private final Map<Integer, @Nullable String[]> rows = new LinkedHashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private List<String> header = List.of();

    /** @param idColumn of the file, which is none of the attributes */
    void take(int shopper, SourceRow row, List<String> columns, String idColumn) {
        header = columns;
        @Nullable String[] known = rows.computeIfAbsent(shopper, key -> new @Nullable String[columns.size()]);
        for (int column = 0; column < known.length; column++) {
            String text = Missing.toNull(row.fields().get(column));
            if (text != null && !columns.get(column).equals(idColumn)) {
                known[column] = kept(text);
            }
        }
    }

    /** Most values are those of many shoppers. */
    private String kept(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return values.computeIfAbsent(cut, value -> value);
    }

    void addRows(int importKey, List<@Nullable Object[]> all) {
        rows.forEach((shopper, texts) -> addRows(importKey, shopper, texts, all));
    }

    private void addRows(int importKey, int shopper, @Nullable String[] texts, List<@Nullable Object[]> all) {
        Set<String> named = new LinkedHashSet<>();
        for (int column = 0; column < texts.length; column++) {
            if (texts[column] != null && named.add(header.get(column))) {
                all.add(new Object[] {importKey, shopper, header.get(column), texts[column]});
            }
        }
    }

    static List<@Nullable Object[]> rows(Map<Integer, ShopperAttributes> byImport) {
        List<@Nullable Object[]> all = new ArrayList<>();
        byImport.forEach((importKey, attributes) -> attributes.addRows(importKey, all));
        return all;
    }
}
