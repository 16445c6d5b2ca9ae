package dev.vitrine.app;

import dev.vitrine.app.cli.CommandLineProgram;
import dev.vitrine.app.cli.Interruption;
import dev.vitrine.app.cli.Output;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;

/**
 * Where the program starts.
 *
 * <p>Not a JavaFX application: a command must run, and start fast, where JavaFX cannot.
 */
public final class Main {

    private Main() {}

    public static void main(String... arguments) throws IOException {
        StartLog.mark("java");
        quieten();
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endTidily(interruption), "interruption"));
        CommandLineProgram program =
                new CommandLineProgram(Output.ofProcess(), interruption, new WindowStart(System.getenv()));
        System.exit(program.execute(arguments));
    }

    /** Sets what is logged, unless whoever started the program did. */
    private static void quieten() throws IOException {
        if (System.getProperty("java.util.logging.config.file") == null) {
            try (InputStream configuration = Main.class.getResourceAsStream("logging.properties")) {
                LogManager.getLogManager().readConfiguration(configuration);
            }
        }
    }

    private static void endTidily(Interruption interruption) {
        try {
            interruption.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
