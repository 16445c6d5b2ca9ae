package dev.vitrine.engine.worker;

import dev.vitrine.engine.training.TrainingControl.Wish;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** A worker that has been started; closing it ends it at once if it still runs. */
final class RunningWorker implements AutoCloseable {

    private static final int MOMENT_MILLIS = 50;

    private final Process process;
    private final WorkerOutput output;
    private Wish told = Wish.GO_ON;

    private RunningWorker(Process process) {
        this.process = process;
        this.output = new WorkerOutput(process.getInputStream());
    }

    static RunningWorker start(WorkerCommand command, List<String> arguments, Path log) throws IOException {
        List<String> line = new ArrayList<>(command.command());
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(log.toFile());
        builder.environment().putAll(command.environment());
        return new RunningWorker(builder.start());
    }

    /** Waits a moment and says whether the process has ended. */
    boolean endsWithinMoment() {
        try {
            return process.waitFor(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Passes a wish on, if it is a new one. */
    void tell(Wish wish) {
        if (wish == told) {
            return;
        }
        told = wish;
        String word = switch (wish) {
            case GO_ON -> "resume";
            case PAUSE -> "pause";
            case STOP_AND_KEEP -> "stop";
            case LEAVE, CANCEL -> "cancel";
        };
        try {
            process.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException ignored) {
            // It has just ended; its exit code will tell.
        }
    }

    List<String> newLines() throws IOException {
        return output.newLines();
    }

    int exitCode() {
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
