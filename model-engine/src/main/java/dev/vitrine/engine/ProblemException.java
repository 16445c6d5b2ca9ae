package dev.vitrine.engine;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ends an operation with a {@link Problem} that the user is shown as it is. */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.line(Locale.ENGLISH), cause);
        this.problem = problem;
    }

    /** A problem of the engine, worded in {@code dev.vitrine.engine.problems}. */
    public static ProblemException engine(String key, Object... arguments) {
        return new ProblemException(new Problem("dev.vitrine.engine.problems", key, List.of(arguments)), null);
    }

    public Problem problem() {
        return problem;
    }
}
