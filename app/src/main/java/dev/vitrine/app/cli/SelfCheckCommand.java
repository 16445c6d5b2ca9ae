package dev.vitrine.app.cli;

import dev.vitrine.app.selfcheck.SelfCheck;
import dev.vitrine.engine.ProgramFolder;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Says whether this machine has what the program needs. */
@Command(
        name = "self-check",
        description = "Check Java, the tensor library, device, display, fonts, disk and memory, and say what to do.")
final class SelfCheckCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Override
    public Integer call() {
        SelfCheck check =
                new SelfCheck(ProgramFolder.find(), System.getenv(), vitrine.locale(), SelfCheckCommand::fonts);
        SelfCheck.Result result = check.run();
        vitrine.answer(result, () -> vitrine.print(check.text(result)));
        return result.ok() ? CommandLineProgram.OK : CommandLineProgram.FAILED;
    }

    private static List<String> fonts() {
        return List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ENGLISH));
    }
}
