package dev.vitrine.workspace;

import java.io.IOException;
import java.nio.file.Path;

/** A process that opens a workspace, says so and holds it until it is ended. */
final class WorkspaceHolder {

    private WorkspaceHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (Workspace workspace = Workspace.open(Path.of(arguments[0]))) {
            System.out.println(workspace.folder().getNameCount() > 0 ? "open" : "");
            while (System.in.read() >= 0) {
                // Waits for its end.
            }
        }
    }
}
