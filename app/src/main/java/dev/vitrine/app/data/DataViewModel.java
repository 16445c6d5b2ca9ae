package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.app.dialog.Dialogs;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.app.session.OpenWorkspace;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceProfile;
import dev.vitrine.workspace.imports.ImportSource;
import dev.vitrine.workspace.operations.ImportFiles;
import dev.vitrine.workspace.operations.RemoveImport;
import dev.vitrine.workspace.operations.SaveRejections;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What is in the workspace and how it came there; starts imports. */
public final class DataViewModel {

    /** What the screen is about at the moment. */
    public enum State {
        /** No workspace is open yet, or it is being read. */
        LOADING,
        /** Nothing was imported yet. */
        EMPTY,
        FILLED
    }

    private record Content(Workspace workspace, long changes, List<ImportCard> imports, WorkspaceProfile profile) {}

    private final OpenWorkspace workspace;
    private final Background background;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Function<Workspace, Importer> importers;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<List<ImportCard>> imports = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable WorkspaceProfile> profile = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ImportSheetViewModel> sheet = new ReadOnlyObjectWrapper<>();
    private final LatestQuery<Content> query;
    private @Nullable Content shown;

    public DataViewModel(
            OpenWorkspace workspace,
            Background background,
            Dialogs dialogs,
            Messages messages,
            Function<Workspace, Importer> importers) {
        this.workspace = workspace;
        this.background = background;
        this.dialogs = dialogs;
        this.messages = messages;
        this.importers = importers;
        query = new LatestQuery<>(background, this::show);
        workspace.changesProperty().addListener(change -> refresh());
        refresh();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Imported files, newest first. */
    public ReadOnlyObjectProperty<List<ImportCard>> importsProperty() {
        return imports.getReadOnlyProperty();
    }

    /** Null until it is read. */
    public ReadOnlyObjectProperty<@Nullable WorkspaceProfile> profileProperty() {
        return profile.getReadOnlyProperty();
    }

    /** The import under preparation; null for none. */
    public ReadOnlyObjectProperty<@Nullable ImportSheetViewModel> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    public void chooseFiles() {
        prepareImport(dialogs.openFiles("data.chooseFiles"));
    }

    /**
     * Opens the import sheet on the files, as when they are dropped.
     *
     * @param places files, archives and folders of them
     */
    public void prepareImport(List<Path> places) {
        Workspace open = workspace.get();
        if (open != null && !places.isEmpty()) {
            background.submit(
                    "job.looking", progress -> ImportFiles.sources(places), sources -> openSheet(open, sources));
        }
    }

    private void openSheet(Workspace open, List<ImportSource> sources) {
        sheet.set(new ImportSheetViewModel(
                importers.apply(open), sources, background, messages, this::imported, () -> sheet.set(null)));
    }

    /** Saves what was rejected of an import, as CSV. */
    public void saveRejections(ImportCard card) {
        Workspace open = workspace.get();
        if (open == null) {
            return;
        }
        dialogs.saveFile("data.saveRejections", card.file() + "-rejections.csv")
                .ifPresent(file -> background.submit(
                        "job.saveRejections",
                        progress -> {
                            new SaveRejections(open).run(new SaveRejections.Request(card.key(), file), progress);
                            return file;
                        },
                        saved -> dialogs.done("data.rejectionsSaved", saved.getFileName())));
    }

    /** Takes an import back, when what goes with it was confirmed. */
    public void removeImport(ImportCard card) {
        Workspace open = workspace.get();
        if (open != null) {
            RemoveImport operation = new RemoveImport(open);
            background.query(progress -> operation.outlook(card.key()), outlook -> remove(operation, outlook));
        }
    }

    private void remove(RemoveImport operation, RemoveImport.Outlook outlook) {
        ImportCard card = outlook.imported();
        if (dialogs.confirm("data.remove", card.file(), outlook.interactions(), outlook.kept())) {
            background.submit(
                    "job.removeImport",
                    progress -> operation.run(new RemoveImport.Request(card.key()), progress),
                    result -> {
                        dialogs.done("data.removed", result.removed());
                        workspace.changed();
                    });
        }
    }

    private void imported(ImportFiles.Result result) {
        boolean nothingNew = result.files().stream().allMatch(file -> file.sameAs() != null);
        dialogs.done(nothingNew ? "data.nothingNew" : "data.imported");
        workspace.changed();
    }

    private void refresh() {
        Workspace open = workspace.get();
        if (open == null) {
            query.clear();
            state.set(State.LOADING);
        } else {
            Content known = shown;
            query.submit(progress -> contentOf(open, known));
        }
    }

    /** What is already shown where the data are the same. */
    private static Content contentOf(Workspace open, @Nullable Content known) {
        long changes = open.dataChanges();
        return known != null && known.workspace() == open && known.changes() == changes
                ? known
                : new Content(open, changes, open.imports(), open.profile());
    }

    private void show(Content content) {
        shown = content;
        imports.set(content.imports());
        profile.set(content.profile());
        state.set(content.imports().isEmpty() ? State.EMPTY : State.FILLED);
    }
}
