package dev.vitrine.app.session;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Job;
import dev.vitrine.app.background.Work;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.workspace.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Opens one workspace after another, in the background, and closes the one before. */
public final class WorkspaceOpener {

    private final OpenWorkspace session;
    private final Selection selection;
    private final Background background;
    private final Work<Workspace> sampleShop;
    private final Dialogs dialogs;
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
            Dialogs dialogs,
            Consumer<Path> remember) {
        this.session = session;
        this.selection = selection;
        this.background = background;
        this.sampleShop = sampleShop;
        this.dialogs = dialogs;
        this.remember = remember;
    }

    public void open(Path folder) {
        Workspace current = session.get();
        if ((current != null && current.folder().equals(folder)) || !mayLeave()) {
            return;
        }
        Path name = folder.getFileName();
        background.submit(
                background.job("job.openWorkspace", name == null ? folder.toString() : name.toString()),
                progress -> Workspace.open(folder),
                background.outcome(this::replace));
    }

    public void openSampleShop() {
        if (mayLeave()) {
            background.submit("job.sampleShop", sampleShop, this::replace);
        }
    }

    /** Work on the present workspace would be lost, so it is asked about and then cancelled. */
    private boolean mayLeave() {
        List<Job> jobs = List.copyOf(background.running());
        if (!jobs.isEmpty() && !dialogs.confirm("leave")) {
            return false;
        }
        jobs.forEach(Job::cancel);
        return true;
    }

    private void replace(Workspace opened) {
        Workspace older = session.get();
        if (older == opened) {
            return;
        }
        selection.clear();
        session.replace(opened);
        background.query(
                progress -> {
                    remember.accept(opened.folder());
                    return opened;
                },
                remembered -> {});
        if (older != null) {
            closeAfter(List.copyOf(background.running()), older);
        }
    }

    /** Closes a workspace when the last of the jobs that still use it has ended. */
    private void closeAfter(List<Job> jobs, Workspace older) {
        List<Job> left = new ArrayList<>(jobs);
        left.removeIf(job -> !job.runningProperty().get());
        if (left.isEmpty()) {
            background.query(
                    progress -> {
                        older.close();
                        return older;
                    },
                    closed -> {});
            return;
        }
        left.get(0).runningProperty().subscribe(running -> {
            if (!running) {
                closeAfter(left, older);
            }
        });
    }
}
