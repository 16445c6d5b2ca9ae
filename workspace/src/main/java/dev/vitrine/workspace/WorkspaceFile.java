package dev.vitrine.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file in a workspace by which a system opens it with the program: it stands for the folder that it lies in. */
public final class WorkspaceFile {

    /** How its name ends, which installers tell the system. */
    public static final String ENDING = ".vitrine";

    private static final String NAME = "workspace" + ENDING;
    private static final String TEXT = "Open this file with Vitrine to open the folder it lies in.\n";

    private WorkspaceFile() {}

    /** Whether it is such a file, whatever it was renamed to. */
    public static boolean isOne(Path file) {
        return file.toString().endsWith(ENDING) && Files.isRegularFile(file);
    }

    static void ensure(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            Files.writeString(file, TEXT);
        }
    }
}
