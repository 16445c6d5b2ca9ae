package dev.vitrine.workspace.imports.source;

import dev.vitrine.workspace.imports.layout.ColumnNames;
import dev.vitrine.workspace.imports.value.DecimalMark;
import dev.vitrine.workspace.imports.value.TimeFormats;
import java.util.HashSet;
import java.util.List;

/** Tells whether a file's first row holds the names of its columns. */
final class HeaderDetector {

    private HeaderDetector() {}

    /**
     * Names are all there, all different and neither numbers nor times; and one of them is a name that shops use, or
     * does not occur again below.
     */
    static boolean hasHeader(List<List<String>> rows) {
        if (rows.isEmpty()) {
            return false;
        }
        List<String> first = rows.get(0);
        if (first.stream().anyMatch(HeaderDetector::isData)) {
            return false;
        }
        return first.stream().anyMatch(ColumnNames::isKnown)
                || (new HashSet<>(first).size() == first.size() && !recur(rows));
    }

    private static boolean isData(String field) {
        String text = field.strip();
        return isNumber(text)
                || (!text.isEmpty() && TimeFormats.detect(List.of(text)).isPresent());
    }

    private static boolean isNumber(String text) {
        try {
            DecimalMark.POINT.parse(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean recur(List<List<String>> rows) {
        List<String> first = rows.get(0);
        for (int column = 0; column < first.size(); column++) {
            for (List<String> row : rows.subList(1, rows.size())) {
                if (column < row.size() && row.get(column).equals(first.get(column))) {
                    return true;
                }
            }
        }
        return false;
    }
}
