package dev.vitrine.engine.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the lines that a process has written so far, without waiting for more. */
final class WorkerOutput {

    private final InputStream in;
    private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();

    WorkerOutput(InputStream in) {
        this.in = in;
    }

    List<String> newLines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int waiting = in.available(); waiting > 0; waiting = in.available()) {
            for (byte next : in.readNBytes(waiting)) {
                if (next == '\n') {
                    lines.add(unfinished.toString(StandardCharsets.UTF_8).strip());
                    unfinished.reset();
                } else {
                    unfinished.write(next);
                }
            }
        }
        return lines;
    }
}
