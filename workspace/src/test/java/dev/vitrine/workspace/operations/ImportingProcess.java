package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.ImportOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process that imports a file as far as a given moment, says so, and there waits for its end or goes on. */
final class ImportingProcess {

    static final String REACHED = "reached";

    private ImportingProcess() {}

    /** Starts it and returns when it is there. */
    static Process at(String stage, double fraction, boolean waits, Path workspace, Path file) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingProcess.class.getName(),
                        workspace.toString(),
                        file.toString(),
                        stage,
                        Double.toString(fraction),
                        Boolean.toString(waits))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (!REACHED.equals(line)) {
            process.destroyForcibly();
            throw new AssertionError("never came to " + stage + ", but said " + line);
        }
        return process;
    }

    public static void main(String[] arguments) {
        try (Workspace workspace = Workspace.open(Path.of(arguments[0]))) {
            new ImportFiles(workspace)
                    .run(
                            new ImportFiles.Request(
                                    List.of(Path.of(arguments[1])), List.of(ImportOptions.DETECT), null),
                            new Moment(
                                    arguments[2],
                                    Double.parseDouble(arguments[3]),
                                    Boolean.parseBoolean(arguments[4])));
        }
    }

    private static final class Moment implements Progress {
        private final String awaited;
        private final double from;
        private final boolean waits;
        private boolean reached;

        private Moment(String stage, double from, boolean waits) {
            this.awaited = stage;
            this.from = from;
            this.waits = waits;
        }

        @Override
        public void update(double fraction, String stage, Object... details) {
            if (!reached && stage.equals(awaited) && fraction >= from) {
                reached = true;
                System.out.println(REACHED);
                if (waits) {
                    waitForTheEnd();
                }
            }
        }

        private static void waitForTheEnd() {
            try {
                while (System.in.read() >= 0) {
                    // Is killed here.
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
