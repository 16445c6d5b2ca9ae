package dev.vitrine.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicReference;

/** One command line, run in this process, and what came of it. */
record Run(int exitCode, String out, String err) {

    static final AtomicReference<WindowRequest> OPENED = new AtomicReference<>();

    static Run of(String... arguments) {
        return of(Run::open, arguments);
    }

    static Run of(WindowOpener window, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Output output = new Output(new PrintWriter(out), new PrintWriter(err), false);
        int exitCode = new CommandLineProgram(output, new Interruption(), window).execute(arguments);
        return new Run(exitCode, out.toString(), err.toString());
    }

    JsonNode json() throws Exception {
        return new ObjectMapper().readTree(out);
    }

    private static boolean open(WindowRequest request) {
        OPENED.set(request);
        return true;
    }
}
