package dev.vitrine.workspace.segments;

import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.rules.condition.Condition;
import dev.vitrine.workspace.rules.condition.Scope;

/**
 * Some of the shoppers, told by a condition.
 *
 * @param condition as the conditions on when a rule is in force are written; empty for everybody
 */
public record Segment(String name, String condition) {

    /**
     * @throws dev.vitrine.workspace.rules.condition.ConditionException with the place, if the condition cannot be read
     */
    public Segment {
        name = name.strip();
        condition = condition.strip();
        if (name.isEmpty()) {
            throw WorkspaceProblem.of("segment.blankName");
        }
        Condition.parse(condition, Scope.WHEN);
    }
}
