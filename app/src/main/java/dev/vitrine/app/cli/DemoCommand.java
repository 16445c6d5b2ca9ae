package dev.vitrine.app.cli;

import dev.vitrine.engine.ProgramFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows the whole program on the sample shop, without a window. */
@Command(
        name = "demo",
        description = "Import the sample shop, train, evaluate, recommend, explain, and write a report.")
final class DemoCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Folder for the workspace and the report; in your data folder by default.")
    private @Nullable Path out;

    @Option(
            names = "--minutes",
            defaultValue = "1",
            paramLabel = "N",
            description = "Time budget of the Transformer; ${DEFAULT-VALUE} by default.")
    private double minutes = 1;

    /** For picocli. */
    DemoCommand() {}

    /** For a start without a display. */
    DemoCommand(VitrineCommand vitrine) {
        this.vitrine = vitrine;
    }

    @Override
    public Integer call() {
        if (!(minutes > 0)) {
            throw new IllegalUsage("--minutes must be above 0");
        }
        Path folder = out == null ? ProgramFolder.find().resolve("demo") : out;
        try {
            Demo demo = new Demo(vitrine, new DemoFolder(folder.toAbsolutePath().normalize()), minutes);
            Demo.Result result = demo.run();
            vitrine.answer(result, () -> vitrine.print("Report: " + result.report()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CommandLineProgram.OK;
    }
}
