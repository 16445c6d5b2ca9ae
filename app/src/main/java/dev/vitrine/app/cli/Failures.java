package dev.vitrine.app.cli;

import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in one line, or as JSON too, and picks the exit code. */
final class Failures {

    static final String BUNDLE = "dev.vitrine.app.problems";

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Output output;
    private final boolean json;

    Failures(Output output, boolean json) {
        this.output = output;
        this.json = json;
    }

    /** A problem of the command line itself. */
    static ProblemException problem(String key, Object... arguments) {
        return new ProblemException(new Problem(BUNDLE, key, List.of(arguments)), null);
    }

    int wrongUsage(ParameterException exception, String[] arguments) {
        return wrongUsage(exception, exception.getCommandLine());
    }

    private int wrongUsage(Exception exception, CommandLine command) {
        StringBuilder what = new StringBuilder(oneLine(String.valueOf(exception.getMessage())));
        if (exception instanceof UnmatchedArgumentException unmatched) {
            List<String> meant = unmatched.getSuggestions();
            if (!meant.isEmpty()) {
                what.append(" (did you mean ").append(meant.get(0)).append("?)");
            }
        }
        tell(new Words(
                endSentence(what.toString()),
                "The command line was not understood.",
                "See " + command.getCommandSpec().qualifiedName() + " --help."));
        return CommandLineProgram.WRONG_USAGE;
    }

    int failed(Exception exception, CommandLine command, VitrineCommand root) {
        root.clearProgress();
        Locale locale = root.locale();
        if (exception instanceof IllegalUsage) {
            return wrongUsage(exception, command);
        }
        if (exception instanceof CancellationException) {
            tell(words(problem("cancelled").problem(), locale));
            return CommandLineProgram.CANCELLED;
        }
        if (Boolean.getBoolean("vitrine.debug")) {
            LOG.error("failed", exception);
        }
        if (exception instanceof ProblemException known) {
            tell(words(known.problem(), locale));
        } else {
            tell(words(problem("unexpected", String.valueOf(exception)).problem(), locale));
        }
        return CommandLineProgram.FAILED;
    }

    int outOfMemory(Locale locale) {
        tell(words(problem("memory", Runtime.getRuntime().maxMemory() >> 20).problem(), locale));
        return CommandLineProgram.FAILED;
    }

    private void tell(Words words) {
        if (json) {
            output.out().println(Json.write(Map.of("error", words)));
        }
        output.err().println(oneLine("vitrine: " + words.what() + " " + words.why() + " " + words.todo()));
    }

    private static Words words(Problem problem, Locale locale) {
        return new Words(problem.what(locale), problem.why(locale), problem.todo(locale));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static String endSentence(String text) {
        return text.endsWith(".") || text.endsWith("?") || text.endsWith(")") ? text : text + ".";
    }

    private record Words(String what, String why, String todo) {}
}
