package dev.vitrine.app.cli;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.WorkspaceFile;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/** Runs one command and answers with its exit code. */
public final class CommandLineProgram {

    /** Done. */
    public static final int OK = 0;

    /** The command failed, and said why. */
    public static final int FAILED = 1;

    /** The command was asked for wrongly. */
    public static final int WRONG_USAGE = 2;

    /** The user stopped it. */
    public static final int CANCELLED = 130;

    private final Output output;
    private final Interruption interruption;
    private final WindowOpener window;

    /** @param window for a command line without a command */
    public CommandLineProgram(Output output, Interruption interruption, WindowOpener window) {
        this.output = output;
        this.interruption = interruption;
        this.window = window;
    }

    public int execute(String... arguments) {
        return arguments.length == 0 ? executeWithoutArguments() : execute(window, meant(arguments));
    }

    /** A file by itself is what a desktop gives the program: the window opens on the workspace that it stands for. */
    private static String[] meant(String... arguments) {
        if (arguments.length == 1 && WorkspaceFile.isOne(Path.of(arguments[0]))) {
            Path folder = Path.of(arguments[0]).toAbsolutePath().getParent();
            return new String[] {"--workspace", String.valueOf(folder)};
        }
        return arguments;
    }

    /** Nothing is asked for but the window, which comes up sooner if no command line is read. */
    private int executeWithoutArguments() {
        boolean opened;
        try {
            opened = interruption.ignoredDuring(() -> window.open(new WindowRequest(null, null)));
        } catch (ProblemException e) {
            return execute(request -> {
                throw e;
            });
        }
        return opened ? OK : execute(request -> false);
    }

    private int execute(WindowOpener opener, String... arguments) {
        Failures failures = new Failures(output, Arrays.asList(arguments).contains("--json"));
        VitrineCommand root = new VitrineCommand(output, interruption, opener);
        CommandLine commandLine = new CommandLine(root)
                .setOut(output.out())
                .setErr(output.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowSubcommandsAsOptionParameters(true) // a workspace may be called "demo"
                .setParameterExceptionHandler(failures::wrongUsage)
                .setExecutionExceptionHandler(
                        (exception, command, parsed) -> failures.failed(exception, command, root));
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            return failures.outOfMemory(root.locale());
        } finally {
            output.out().flush();
            interruption.commandEnded();
        }
    }
}
