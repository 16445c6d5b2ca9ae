package dev.vitrine.workspace.problem;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the problems of this module, worded in {@code dev.vitrine.workspace.problems}. */
public final class WorkspaceProblem {

    private static final String BUNDLE = "dev.vitrine.workspace.problems";

    private WorkspaceProblem() {}

    public static ProblemException of(String key, Object... arguments) {
        return because(null, key, arguments);
    }

    /** Where none is of a name: argument 0 is what was asked for, 1 how many there are, 2 their names. */
    public static ProblemException unknown(String key, Object asked, Collection<String> names) {
        return of(key, asked, names.size(), String.join(", ", names));
    }

    public static ProblemException because(@Nullable Throwable cause, String key, Object... arguments) {
        return new ProblemException(new Problem(BUNDLE, key, List.of(arguments)), cause);
    }
}
