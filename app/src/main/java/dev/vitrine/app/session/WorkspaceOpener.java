package dev.vitrine.app.session;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Work;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Opens one workspace after another, in the background, and closes the one before. */
public final class WorkspaceOpener {

    private final OpenWorkspace session;
    private final Selection selection;
    private final Background background;
    private final Work<Workspace> sampleShop;
    private final Consumer<Path> remember;

    /**
     * @param sampleShop opens the sample shop's workspace, made if it is not there
     * @param remember told of each folder that was opened
     */
    public WorkspaceOpener(
            OpenWorkspace session,
            Selection selection,
            Background background,
            Work<Workspace> sampleShop,
            Consumer<Path> remember) {
        this.session = session;
        this.selection = selection;
        this.background = background;
        this.sampleShop = sampleShop;
        this.remember = remember;
    }

    public void open(Path folder) {
        Workspace current = session.get();
        if (current != null && current.folder().equals(folder)) {
            return;
        }
        Path name = folder.getFileName();
        background.submit(
                background.job("job.openWorkspace", name == null ? folder.toString() : name.toString()),
                progress -> Workspace.open(folder),
                background.outcome(this::replace));
    }

    public void openSampleShop() {
        background.submit("job.sampleShop", sampleShop, this::replace);
    }

    private void replace(Workspace opened) {
        Workspace older = session.get();
        selection.clear();
        session.replace(opened);
        remember.accept(opened.folder());
        if (older != null) {
            background.query(
                    progress -> {
                        older.close();
                        return older;
                    },
                    closed -> {});
        }
    }
}
