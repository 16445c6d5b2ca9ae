package dev.vitrine.engine.worker;

import dev.vitrine.engine.ProgramFolder;
import dev.vitrine.engine.device.NativeSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How the training process is started.
 *
 * @param command to which the worker's own arguments are added
 * @param environment added to the parent's
 */
public record WorkerCommand(List<String> command, Map<String, String> environment) {

    private static final String HEAP = "-Xmx1g";

    /** Small, so that all of it is in use after a few steps and the process grows no further. */
    private static final String YOUNG_HEAP = "-Xmn16m";

    public WorkerCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The running program's own Java and class path. */
    public static WorkerCommand ofThisProgram() {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.add(HEAP);
        command.add(YOUNG_HEAP);
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        if (Runtime.version().feature() >= 22) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-D" + ProgramFolder.PROPERTY + "=" + ProgramFolder.find());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(WorkerMain.class.getName());
        return new WorkerCommand(command, NativeSettings.ofTraining());
    }

    /** Another command line that ends up in {@link WorkerMain}, such as an installed program's launcher. */
    public static WorkerCommand of(List<String> command) {
        return new WorkerCommand(command, NativeSettings.ofTraining());
    }

    private static Path java() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }
}
