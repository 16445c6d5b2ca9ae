package dev.vitrine.app.cli;

import dev.vitrine.engine.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the demo puts its files; a later demo replaces those of an earlier one, and nothing else.
 *
 * @param path of the folder
 */
record DemoFolder(Path path) {

    /** What tells a folder of an earlier demo from any other. */
    private static final String MARK = "vitrine-demo";

    Path files() {
        return path.resolve("sample shop files");
    }

    Path workspace() {
        return path.resolve("workspace");
    }

    Path report() {
        return path.resolve("report.html");
    }

    /** Empties the folder of an earlier demo, or makes it. */
    void prepare() throws IOException {
        Path mark = path.resolve(MARK);
        if (!Files.exists(mark) && !isEmpty()) {
            throw Failures.problem("demo.notEmpty", path);
        }
        Files.createDirectories(path);
        Files.writeString(mark, "");
        for (Path old : List.of(files(), workspace(), report())) {
            Folders.delete(old);
        }
    }

    private boolean isEmpty() throws IOException {
        if (!Files.exists(path)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.findAny().isEmpty();
        }
    }
}
