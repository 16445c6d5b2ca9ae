package dev.vitrine.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * Starts the two sides of a race in processes of their own, each with the same threads and seed, and reads what they print.
 *
 * <p>Arguments: {@code --python FILE} and {@code --peer FILE}, the interpreter and the peer's script; {@code --threads N},
 * {@code --seed N}, {@code --tuned yes} to give the peer our allocator's settings, {@code --attention-dropout SHARE} for the
 * peer's training.
 */
record Racers(Arguments arguments) {

    String threads() {
        return arguments.option("--threads", "2");
    }

    String seed() {
        return arguments.option("--seed", "1");
    }

    /** What the peer's allocator is set to, in words. */
    String allocator() {
        return isTuned() ? "tuned as ours" : "as it comes";
    }

    private boolean isTuned() {
        return arguments.option("--tuned") != null;
    }

    /** What the peer leaves out of its attention; by default nothing, as ours. */
    String attentionDropout() {
        return arguments.option("--attention-dropout", "0");
    }

    String script() {
        return required("--peer");
    }

    /** The peer training. */
    ProcessBuilder peerTraining(RaceEntry entry, String file, List<String> more) {
        List<String> command = new ArrayList<>(List.of(script(), file));
        command.addAll(more);
        command.addAll(entry.peer(attentionDropout()));
        command.addAll(List.of("--threads", threads(), "--seed", seed()));
        return peer(command);
    }

    /** The peer's interpreter, with its settings. */
    ProcessBuilder peer(List<String> command) {
        List<String> whole = new ArrayList<>(List.of(required("--python")));
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole);
        if (isTuned()) {
            builder.environment().putAll(TrainingSettings.environment());
        }
        return builder;
    }

    /** Our side. */
    ProcessBuilder engine(String file, List<String> more) {
        List<String> command = new ArrayList<>(List.of(file));
        command.addAll(more);
        command.addAll(List.of("--threads", threads(), "--seed", seed()));
        return TrainingSettings.process(RacingEngine.class, command);
    }

    /** Runs one to its end, telling each line that it prints. */
    static void run(ProcessBuilder builder, BiConsumer<Process, String> reader)
            throws IOException, InterruptedException {
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.accept(process, line);
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(builder.command() + " ended with " + process.exitValue());
        }
    }

    private String required(String name) {
        return Objects.requireNonNull(arguments.option(name), name + " is missing");
    }
}
