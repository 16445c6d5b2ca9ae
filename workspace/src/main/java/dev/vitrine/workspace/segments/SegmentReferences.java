package dev.vitrine.workspace.segments;

import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which segments the conditions of segments name. */
record SegmentReferences(Map<String, String> texts) {

    private static final Pattern NAMED =
            Pattern.compile("segment\\s*\\(\\s*(?:\"([^\"]*)\"|'([^']*)')\\s*\\)", Pattern.CASE_INSENSITIVE);

    /** @throws dev.vitrine.engine.ProblemException if a segment names itself, by whichever way, or one that is not there */
    void check(String name) {
        follow(name, new ArrayDeque<>());
    }

    private void follow(String name, Deque<String> way) {
        String text = texts.get(name);
        if (text == null) {
            throw WorkspaceProblem.of("segment.unknown", name, String.join(", ", texts.keySet()));
        }
        if (way.contains(name)) {
            throw WorkspaceProblem.of("segment.circular", name, String.join(", ", way));
        }
        way.addLast(name);
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            String quoted = named.group(1);
            follow(quoted == null ? Objects.requireNonNull(named.group(2)) : quoted, way);
        }
        way.removeLast();
    }
}
