package dev.vitrine.workspace.rules.condition;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import java.util.ArrayList;
import java.util.List;

/** A condition that cannot be read, with the place where it goes wrong. */
public final class ConditionException extends ProblemException {

    private static final long serialVersionUID = 1;
    private static final String BUNDLE = "dev.vitrine.workspace.problems";

    private final int position;

    /**
     * @param position of the first character that is wrong, from 0; the text's length for something missing at its end
     * @param token what stands there
     * @param known what may stand there
     */
    ConditionException(String key, String text, int position, String token, String known) {
        super(
                new Problem(
                        BUNDLE,
                        "rule.condition." + key,
                        List.of(marked(text, position), position + 1, token, known, "")),
                null);
        this.position = position;
    }

    private ConditionException(ConditionException cause, String rule) {
        super(named(cause.problem(), rule), cause);
        this.position = cause.position;
    }

    /** The same of a rule's condition, by the rule's name. */
    public ConditionException of(String rule) {
        return new ConditionException(this, rule);
    }

    private static Problem named(Problem problem, String rule) {
        List<Object> arguments = new ArrayList<>(problem.arguments());
        arguments.set(arguments.size() - 1, "\"" + rule + "\": ");
        return new Problem(problem.bundle(), problem.key(), arguments);
    }

    public int position() {
        return position;
    }

    /** The text with a caret before the place. */
    private static String marked(String text, int position) {
        return text.substring(0, position) + "^" + text.substring(position);
    }
}
