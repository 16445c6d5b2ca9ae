package dev.vitrine.engine.worker;

import dev.vitrine.engine.training.TrainingControl;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** The worker's ear: words on its standard input hold the reins, and the end of it means that the parent is gone. */
final class ControlInput {

    private ControlInput() {}

    /** Listens on a thread that does not keep the process alive. */
    static void listen(InputStream in, TrainingControl control) {
        Executors.newSingleThreadExecutor(work -> {
                    Thread thread = new Thread(work, "control-input");
                    thread.setDaemon(true);
                    return thread;
                })
                .execute(() -> {
                    obey(in, control);
                    Runtime.getRuntime().halt(1);
                });
    }

    /** Returns at the end of the input. */
    static void obey(InputStream in, TrainingControl control) {
        try (BufferedReader words = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String word = words.readLine(); word != null; word = words.readLine()) {
                switch (word.strip()) {
                    case "pause" -> control.pause();
                    case "resume" -> control.resume();
                    case "stop" -> control.stopAndKeep();
                    case "cancel" -> control.cancel();
                    default -> {
                        // A newer parent's word that this version does not know.
                    }
                }
            }
        } catch (IOException ignored) {
            // A broken input is one that has ended.
        }
    }
}
