package dev.vitrine.app;

import dev.vitrine.app.cli.CommandLineProgram;
import dev.vitrine.app.cli.Interruption;
import dev.vitrine.app.cli.Output;
import dev.vitrine.app.cli.WindowRequest;

/**
 * Where the program starts.
 *
 * <p>Not a JavaFX application: a command must run, and start fast, where JavaFX cannot.
 */
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endTidily(interruption), "interruption"));
        CommandLineProgram program = new CommandLineProgram(Output.ofProcess(), interruption, Main::openWindow);
        System.exit(program.execute(arguments));
    }

    private static int openWindow(WindowRequest request) {
        throw new UnsupportedOperationException(request.toString());
    }

    private static void endTidily(Interruption interruption) {
        try {
            interruption.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
