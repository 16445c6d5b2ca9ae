package dev.vitrine.app.cli;

import dev.vitrine.app.selfcheck.SelfCheck;
import dev.vitrine.engine.ProgramFolder;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Says whether this machine has what the program needs. */
@Command(
        name = "self-check",
        description = "Check Java, the tensor library, device, display, fonts, disk and memory, and say what to do.")
final class SelfCheckCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Option(
            names = "--device",
            paramLabel = "cpu|cuda|mps",
            description = "Also train some steps on this device and compare them with the processor's.")
    private @Nullable String device;

    @Override
    public Integer call() {
        SelfCheck check =
                new SelfCheck(ProgramFolder.find(), System.getenv(), vitrine.locale(), SelfCheckCommand::fonts);
        SelfCheck.Result result = check.run(device);
        vitrine.answer(result, () -> vitrine.print(check.text(result)));
        return result.ok() ? CommandLineProgram.OK : CommandLineProgram.FAILED;
    }

    private static List<String> fonts() {
        return List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ENGLISH));
    }
}
