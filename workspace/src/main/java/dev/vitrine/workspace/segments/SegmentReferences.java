package dev.vitrine.workspace.segments;

import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.rules.condition.Condition;
import dev.vitrine.workspace.rules.condition.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** Which segments the conditions of segments name. */
record SegmentReferences(Map<String, String> texts) {

    /** @throws dev.vitrine.engine.ProblemException if a segment names itself, by whichever way, or one that is not there */
    void check(String name) {
        follow(name, new ArrayDeque<>());
    }

    private void follow(String name, Deque<String> way) {
        String text = texts.get(name);
        if (text == null) {
            throw WorkspaceProblem.unknown("segment.unknown", name, texts.keySet());
        }
        if (way.contains(name)) {
            throw WorkspaceProblem.of("segment.circular", name, String.join(", ", way));
        }
        way.addLast(name);
        Condition.parse(text, Scope.WHEN).segments().forEach(named -> follow(named, way));
        way.removeLast();
    }
}
