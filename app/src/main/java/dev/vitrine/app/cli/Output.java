package dev.vitrine.app.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out the answer: text for people, or one JSON object
 * @param err everything else
 * @param isTerminal whether a person watches {@code err}
 */
public record Output(PrintWriter out, PrintWriter err, boolean isTerminal) {

    /**
     * The process's own streams.
     *
     * <p>Text is UTF-8 whatever the system's character set, except on a Windows console, which shows only its own.
     */
    public static Output ofProcess() {
        boolean isTerminal = Boolean.getBoolean("vitrine.terminal");
        boolean onWindows = System.getProperty("os.name").startsWith("Windows");
        Charset charset = onWindows && isTerminal ? ofConsole() : StandardCharsets.UTF_8;
        return new Output(
                new PrintWriter(System.out, false, charset), new PrintWriter(System.err, true, charset), isTerminal);
    }

    private static Charset ofConsole() {
        String name = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding"));
        return name == null ? Charset.defaultCharset() : Charset.forName(name);
    }
}
