package dev.vitrine.workspace.imports.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the delimiter by which most rows fall into equally many columns. */
public final class DelimiterDetector {

    /** Stands for two colons, by which MovieLens 1M separates. */
    public static final char TWO_COLONS = '\u2237';

    private static final List<Character> CANDIDATES = List.of(',', '\t', ';', '|', '^', '~', TWO_COLONS, ' ');
    private static final char NONE_FOUND = ',';

    private DelimiterDetector() {}

    static char detect(String sample) throws IOException {
        char best = NONE_FOUND;
        double bestScore = 0;
        for (char candidate : CANDIDATES) {
            List<List<String>> rows = ShapeDetector.rows(sample, candidate);
            double score = isBetweenWords(candidate, rows) ? 0 : score(rows);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /** The characters that stand between fields. */
    static String text(char delimiter) {
        return delimiter == TWO_COLONS ? "::" : String.valueOf(delimiter);
    }

    /** Whether it is a space that stands in every title but in no name of a column. */
    private static boolean isBetweenWords(char candidate, List<List<String>> rows) {
        return candidate == ' ' && !rows.isEmpty() && rows.get(0).size() == 1;
    }

    /** The delimiter that a line of one column would rather be cut by; the given one if there is none. */
    public static char within(String line, char delimiter) {
        List<Character> found = new ArrayList<>();
        for (char candidate : CANDIDATES) {
            if (candidate != ' ' && line.contains(text(candidate))) {
                found.add(candidate);
            }
        }
        return found.isEmpty() ? delimiter : found.get(0);
    }

    /** The share of rows that have the usual number of columns, above all, and that number. */
    private static double score(List<List<String>> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (List<String> row : rows) {
            counts.merge(row.size(), 1, Integer::sum);
        }
        int usual = 0;
        int often = 0;
        for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
            if (count.getKey() > 1 && count.getValue() > often) {
                usual = count.getKey();
                often = count.getValue();
            }
        }
        double share = rows.isEmpty() ? 0 : (double) often / rows.size();
        return usual == 0 ? 0 : share + Math.min(usual, 50) / 500.0;
    }
}
