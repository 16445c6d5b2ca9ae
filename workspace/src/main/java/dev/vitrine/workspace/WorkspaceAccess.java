package dev.vitrine.workspace;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * How long work reaches its workspace: the window holds it open all the time, a command only while it reads or
 * registers.
 */
public interface WorkspaceAccess {

    <T> T use(Function<Workspace, T> work);

    /** A workspace that somebody else keeps open. */
    static WorkspaceAccess to(Workspace open) {
        return new WorkspaceAccess() {
            @Override
            public <T> T use(Function<Workspace, T> work) {
                return work.apply(open);
            }
        };
    }

    /** A workspace that is opened for each use and free for others in between. */
    static WorkspaceAccess opening(Path folder) {
        return new WorkspaceAccess() {
            @Override
            public <T> T use(Function<Workspace, T> work) {
                try (Workspace opened = Workspace.open(folder)) {
                    return work.apply(opened);
                }
            }
        };
    }
}
