package dev.vitrine.benchmark;

import dev.vitrine.engine.worker.WorkerCommand;
import dev.vitrine.engine.worker.WorkerMain;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts a benchmark again the way the program starts its training processes: same Java options, same environment. */
final class TrainingSettings {

    private static final String INSIDE = "vitrine.benchmark.inside";

    private TrainingSettings() {}

    /** Whether this process was started with them. */
    static boolean inPlace() {
        return Boolean.getBoolean(INSIDE);
    }

    /** What a training process finds in its environment. */
    static Map<String, String> environment() {
        return WorkerCommand.ofThisProgram().environment();
    }

    /** A process that has them, about to be started. */
    static ProcessBuilder process(Class<?> program, List<String> args) {
        List<String> command = new ArrayList<>(WorkerCommand.ofThisProgram().command());
        command.set(command.indexOf(WorkerMain.class.getName()), program.getName());
        command.add(1, "-D" + INSIDE + "=true");
        command.addAll(args);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment());
        return builder;
    }

    /** Runs the benchmark in a process that has them, and ends this one as that ends. */
    static void restart(Class<?> benchmark, String[] args) throws IOException, InterruptedException {
        System.exit(process(benchmark, List.of(args)).inheritIO().start().waitFor());
    }
}
