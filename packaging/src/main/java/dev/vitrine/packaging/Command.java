package dev.vitrine.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;

/** Runs tools, and throws when one fails. */
final class Command {

    private Command() {}

    /** A tool of the JDK, within this process. */
    static void jdk(String name, List<String> arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow(() -> new IOException("this JDK has no " + name));
        if (tool.run(System.out, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IOException(name + " failed: " + String.join(" ", arguments));
        }
    }

    static void run(Path folder, String... line) throws IOException {
        run(folder, Map.of(), List.of(line));
    }

    static void run(Path folder, Map<String, String> environment, List<String> line) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).inheritIO();
        builder.environment().putAll(environment);
        int exit = exitCode(builder.start());
        if (exit != 0) {
            throw new IOException("exit code " + exit + " of " + String.join(" ", line));
        }
    }

    /** What a tool says on standard output; what it says on standard error is told only where it fails. */
    static String output(Path folder, String... line) throws IOException {
        Path errors = Files.createTempFile("errors", ".txt");
        try {
            Process process = new ProcessBuilder(line)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            String said;
            try (InputStream in = process.getInputStream()) {
                said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            int exit = exitCode(process);
            if (exit != 0) {
                throw new IOException(
                        "exit code " + exit + " of " + String.join(" ", line) + "\n" + Files.readString(errors));
            }
            return said;
        } finally {
            Files.delete(errors);
        }
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException("interrupted", e);
        }
    }
}
