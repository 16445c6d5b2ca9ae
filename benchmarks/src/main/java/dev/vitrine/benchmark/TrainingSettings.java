package dev.vitrine.benchmark;

import dev.vitrine.engine.worker.WorkerCommand;
import dev.vitrine.engine.worker.WorkerMain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts a benchmark again the way the program starts its training processes: same Java options, same environment. */
final class TrainingSettings {

    private static final String INSIDE = "vitrine.benchmark.inside";

    private TrainingSettings() {}

    /** Whether this process was started with them. */
    static boolean inPlace() {
        return Boolean.getBoolean(INSIDE);
    }

    /** Runs the benchmark in a process that has them, and ends this one as that ends. */
    static void restart(Class<?> benchmark, String[] args) throws IOException, InterruptedException {
        WorkerCommand worker = WorkerCommand.ofThisProgram();
        List<String> command = new ArrayList<>(worker.command());
        command.set(command.indexOf(WorkerMain.class.getName()), benchmark.getName());
        command.add(1, "-D" + INSIDE + "=true");
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(worker.environment());
        System.exit(builder.start().waitFor());
    }
}
