package dev.vitrine.app.data;

import dev.vitrine.app.background.Background;
import dev.vitrine.app.background.LatestQuery;
import dev.vitrine.engine.Problem;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.ImportCard;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportPreview;
import dev.vitrine.workspace.imports.ImportSource;
import dev.vitrine.workspace.imports.value.DecimalMark;
import dev.vitrine.workspace.imports.value.TimeFormat;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One file about to be imported: what is asked of it, and what would become of its first rows. */
public final class FileDraft {

    /**
     * What is known of the file; nothing while it is being looked into for the first time.
     *
     * @param preview null where the file cannot be read as rows
     * @param problem what is wrong with the file or what is asked of it
     */
    public record Outlook(
            @Nullable ImportPreview preview, @Nullable Problem problem) {
        static final Outlook UNKNOWN = new Outlook(null, null);
    }

    private final ImportSource source;
    private final Importer importer;
    private final ReadOnlyObjectWrapper<Outlook> outlook = new ReadOnlyObjectWrapper<>(Outlook.UNKNOWN);
    private final LatestQuery<Outlook> query;
    private final ReadOnlyObjectWrapper<@Nullable ImportCard> earlier = new ReadOnlyObjectWrapper<>();
    private ImportOptions options;

    FileDraft(ImportSource source, Importer importer, Background background) {
        this.source = source;
        options = ImportOptions.DETECT.withPart(source.part());
        this.importer = importer;
        query = new LatestQuery<>(background, outlook::set);
        look();
        background.<Optional<ImportCard>>query(progress -> lookBack(), found -> earlier.set(found.orElse(null)));
    }

    /** What keeps a file from being read is told by its preview. */
    private Optional<ImportCard> lookBack() {
        try {
            return importer.earlier(source.file(), source.part());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** The newest import of the very same file; null for none, or while it is not known. */
    public ReadOnlyObjectProperty<@Nullable ImportCard> earlierProperty() {
        return earlier.getReadOnlyProperty();
    }

    /** Whether rows that the workspace has already are added once more. */
    public void setAgain(boolean again) {
        options = options.withAgain(again);
    }

    public ImportSource source() {
        return source;
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
        ask(options.withMapping(mapping));
    }

    public void setKind(FileKind kind) {
        ask(options.withKind(kind));
    }

    /** Another sheet has other columns, so a mapping made by hand is dropped. */
    public void setSheet(String sheet) {
        ask(options.withMapping(Map.of()).withPart(sheet));
    }

    public void setEncoding(Charset encoding) {
        ask(options.withEncoding(encoding));
    }

    /** Another delimiter makes other columns, so a mapping made by hand is dropped. */
    public void setDelimiter(char delimiter) {
        ask(options.withMapping(Map.of()).withDelimiter(delimiter));
    }

    /** With or without names, columns are called otherwise, so a mapping made by hand is dropped. */
    public void setHeader(boolean header) {
        ask(options.withMapping(Map.of()).withHeader(header));
    }

    public void setZone(ZoneId zone) {
        ask(options.withValues(options.values().withZone(zone)));
    }

    public void setTimes(TimeFormat times) {
        ask(options.withValues(options.values().withTimes(times)));
    }

    public void setDecimals(DecimalMark decimals) {
        ask(options.withValues(options.values().withDecimals(decimals)));
    }

    /** @param currency code; empty for none */
    public void setCurrency(String currency) {
        ask(options.withValues(options.values().withCurrency(currency)));
    }

    private void ask(ImportOptions newer) {
        if (!newer.equals(options)) {
            options = newer;
            look();
        }
    }

    private void look() {
        ImportOptions asked = options;
        query.submit(progress -> {
            try {
                ImportPreview preview = importer.preview(source.file(), asked);
                return new Outlook(preview, preview.problem());
            } catch (ProblemException e) {
                return new Outlook(null, e.problem());
            }
        });
    }
}
