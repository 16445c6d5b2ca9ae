package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One file about to be imported: what is asked of it, and what would become of its first rows. */
public final class FileDraft {

    /**
     * What is known of the file; nothing while it is being looked into for the first time.
     *
     * @param preview null where the file cannot be read as rows; beside a problem it keeps nothing
     * @param problem what is wrong with the file or what is asked of it
     */
    public record Outlook(
            @Nullable ImportPreview preview, @Nullable Problem problem) {
        static final Outlook UNKNOWN = new Outlook(null, null);
    }

    private final Path file;
    private final Importer importer;
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.UNKNOWN);
    private final LatestQuery<Outlook> query;
    private ImportOptions options = ImportOptions.DETECT;

    FileDraft(Path file, Importer importer, Background background) {
        this.file = file;
        this.importer = importer;
        query = new LatestQuery<>(background, outlook::set);
        look(null);
    }

    public Path file() {
        return file;
    }

    public ImportOptions options() {
        return options;
    }

    public ReadOnlyObjectProperty<Outlook> outlookProperty() {
        return outlook.getReadOnlyProperty();
    }

    /** Whether some of the previewed rows would be kept. */
    public boolean isReady() {
        ImportPreview preview = outlook.get().preview();
        return outlook.get().problem() == null && preview != null && preview.accepted() > 0;
    }

    /** Maps a column to a field, which no other column then has; null to ignore the column. */
    public void map(String column, @Nullable Field field) {
        ImportPreview preview = outlook.get().preview();
        if (preview == null) {
            return;
        }
        Map<Field, String> mapping = new HashMap<>(options.mapping());
        preview.mapping().forEach((other, mapped) -> {
            if (mapped.equals(column)) {
                mapping.put(other, "");
            }
        });
        if (field != null) {
            mapping.put(field, column);
        }
        ask(
                new ImportOptions(options.layout(), mapping, options.kind(), options.encoding(), options.delimiter()),
                KnownRows.of(preview, preview.kind(), mapping));
    }

    public void setKind(FileKind kind) {
        ImportPreview preview = outlook.get().preview();
        ask(
                new ImportOptions(options.layout(), options.mapping(), kind, options.encoding(), options.delimiter()),
                preview == null ? null : KnownRows.of(preview, kind, options.mapping()));
    }

    public void setEncoding(Charset encoding) {
        ask(
                new ImportOptions(options.layout(), options.mapping(), options.kind(), encoding, options.delimiter()),
                null);
    }

    /** Another delimiter makes other columns, so a mapping made by hand is dropped. */
    public void setDelimiter(char delimiter) {
        ask(new ImportOptions(options.layout(), Map.of(), options.kind(), options.encoding(), delimiter), null);
    }

    private void ask(ImportOptions newer, @Nullable ImportPreview known) {
        if (!newer.equals(options)) {
            options = newer;
            look(known);
        }
    }

    /** @param known what is shown beside a problem, so that it can be mended; null for nothing */
    private void look(@Nullable ImportPreview known) {
        ImportOptions asked = options;
        query.submit(progress -> {
            try {
                return new Outlook(importer.preview(file, asked), null);
            } catch (ProblemException e) {
                return new Outlook(known, e.problem());
            }
        });
    }
}
