package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.Job;
import dev.vitrine.app.i18n.Messages;
import dev.vitrine.engine.Problem;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.imports.ImportSource;
import dev.vitrine.workspace.operations.ImportFiles;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** An import under preparation: files, what each would bring, and the start of it. */
public final class ImportSheetViewModel {

    private static final String COLUMN_MISSING = "import.columnMissing";

    private final Importer importer;
    private final Background background;
    private final Messages messages;
    private final Consumer<ImportFiles.Result> onImported;
    private final Runnable close;
    private final List<FileDraft> files;
    private final ObjectProperty<FileDraft> current;
    private final BooleanProperty pseudonymise = new SimpleBooleanProperty();
    private final ObjectProperty<ImportFiles.ShopperNames> names =
            new SimpleObjectProperty<>(ImportFiles.ShopperNames.OWN_IDS);

    /**
     * @param sources at least one
     * @param onImported told on the UI thread when the import is in the workspace
     * @param close takes the sheet away
     */
    public ImportSheetViewModel(
            Importer importer,
            List<ImportSource> sources,
            Background background,
            Messages messages,
            Consumer<ImportFiles.Result> onImported,
            Runnable close) {
        this.importer = importer;
        this.background = background;
        this.messages = messages;
        this.onImported = onImported;
        this.close = close;
        this.files = sources.stream()
                .map(source -> new FileDraft(source, importer, background))
                .toList();
        this.current = new SimpleObjectProperty<>(this.files.get(0));
        background.query(progress -> importer.shopperNames(), this::offerPseudonyms);
    }

    public List<FileDraft> files() {
        return files;
    }

    /** The file in view. */
    public ObjectProperty<FileDraft> currentProperty() {
        return current;
    }

    private void offerPseudonyms(ImportFiles.ShopperNames found) {
        names.set(found);
        pseudonymise.set(found == ImportFiles.ShopperNames.PSEUDONYMS);
    }

    /** Under what names the workspace has its shoppers, which says whether pseudonyms are a choice. */
    public ReadOnlyObjectProperty<ImportFiles.ShopperNames> shopperNamesProperty() {
        return names;
    }

    /** Whether pseudonyms take the place of shoppers' ids. */
    public BooleanProperty pseudonymiseProperty() {
        return pseudonymise;
    }

    /** Whether every file has rows that would be kept. */
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(() -> files.stream().allMatch(FileDraft::isReady), outlooks());
    }

    /** What would become of the previewed rows of a file, in one sentence. */
    public StringBinding verdict(FileDraft draft) {
        return Bindings.createStringBinding(
                () -> verdict(draft.outlookProperty().get()), draft.outlookProperty(), messages.localeProperty());
    }

    /** That a file was imported before; empty where it was not. */
    public StringBinding earlier(FileDraft draft) {
        return Bindings.createStringBinding(
                () -> {
                    ImportCard card = draft.earlierProperty().get();
                    return card == null
                            ? ""
                            : messages.get("import.earlier", ImportWords.when(card, messages), card.file());
                },
                draft.earlierProperty(),
                messages.localeProperty());
    }

    /** Starts the import in the background and takes the sheet away. */
    public Job start() {
        ImportFiles.Request request = new ImportFiles.Request(
                files.stream().map(draft -> draft.source().file()).toList(),
                files.stream().map(FileDraft::options).toList(),
                null,
                pseudonymise.get());
        close.run();
        return background.submit(
                background.job("job.import", files.get(0).source().name(), files.size()),
                progress -> importer.run(request, progress),
                background.outcome(onImported));
    }

    public void cancel() {
        close.run();
    }

    private Observable[] outlooks() {
        return files.stream().map(FileDraft::outlookProperty).toArray(Observable[]::new);
    }

    private String verdict(FileDraft.Outlook outlook) {
        Problem problem = outlook.problem();
        if (problem != null) {
            return words(problem);
        }
        ImportPreview preview = outlook.preview();
        if (preview == null) {
            return messages.get("import.looking");
        }
        int rejected =
                preview.rejected().values().stream().mapToInt(Integer::intValue).sum();
        String kept = messages.get("import.kept", preview.accepted() + rejected, preview.accepted());
        String reasons = ReasonWords.of(reason -> preview.rejected().getOrDefault(reason, 0), messages);
        return reasons.isEmpty() ? kept : kept + messages.get("import.colon") + reasons;
    }

    /** A missing column is named here, by a menu, and not as on the command line. */
    private String words(Problem problem) {
        return problem.key().equals(COLUMN_MISSING)
                ? messages.get(
                        COLUMN_MISSING,
                        problem.arguments().get(0),
                        messages.get("field." + problem.arguments().get(1)))
                : problem.line(messages.locale());
    }
}
