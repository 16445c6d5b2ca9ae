package dev.vitrine.sample.dirty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The lines of a spoilt file as they come about, and how many of them have which fault. */
final class DirtyFile {

    private static final String CARRIAGE_RETURN_LINE_FEED = "\r\n";

    private final String delimiter;
    private final List<String> lines = new ArrayList<>();
    private final Map<Fault, Integer> counts = new TreeMap<>();

    DirtyFile(String delimiter) {
        this.delimiter = delimiter;
    }

    void add(List<String> fields) {
        lines.add(fields.stream().map(this::quotedIfNeeded).collect(Collectors.joining(delimiter)));
    }

    /** A line that is written as it is. */
    void addLine(String line) {
        lines.add(line);
    }

    void repeatLast() {
        lines.add(lines.get(lines.size() - 1));
    }

    void count(Fault fault) {
        counts.merge(fault, 1, Integer::sum);
    }

    Map<Fault, Integer> counts() {
        return counts;
    }

    String text() {
        return lines.stream().collect(Collectors.joining(CARRIAGE_RETURN_LINE_FEED, "", CARRIAGE_RETURN_LINE_FEED));
    }

    private String quotedIfNeeded(String field) {
        boolean special = field.contains(delimiter) || field.contains("\"") || field.contains("\n");
        return special ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
