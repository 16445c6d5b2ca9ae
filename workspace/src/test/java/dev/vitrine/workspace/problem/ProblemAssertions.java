package dev.vitrine.workspace.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import java.util.Locale;
import org.junit.jupiter.api.function.Executable;

/** Holds an operation to ending with a problem whose words, in both languages, name what they should. */
public final class ProblemAssertions {

    private ProblemAssertions() {}

    public static void assertProblem(String key, Executable operation, String... named) {
        Problem problem = assertThrows(ProblemException.class, operation).problem();
        assertEquals(key, problem.key());
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
            String line = problem.line(locale);
            assertFalse(line.contains("{"), line);
            for (String name : named) {
                assertTrue(line.contains(name), () -> line + " does not name " + name);
            }
        }
    }
}
