package dev.vitrine.workspace.imports.plan;

import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.source.FileShape;
import dev.vitrine.workspace.imports.source.RowSource;
import dev.vitrine.workspace.imports.source.RowSources;
import dev.vitrine.workspace.imports.source.SourceFile;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.Missing;
import dev.vitrine.workspace.imports.value.TimeFormat;
import dev.vitrine.workspace.imports.value.TimeFormats;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the form of the times in a file's columns. */
final class TimeFormatResolver {

    /** How far to look for a day past the 12th, where day and month could be either. */
    private static final int SEARCHED = 2_000_000;

    private final SourceFile file;
    private final FileShape shape;
    private final ColumnMapping columns;
    private final List<SourceRow> sample;
    private final @Nullable TimeFormat asked;

    /** @param asked form of the times of interactions; null to find it */
    TimeFormatResolver(
            SourceFile file,
            FileShape shape,
            ColumnMapping columns,
            List<SourceRow> sample,
            @Nullable TimeFormat asked) {
        this.asked = asked;
        this.file = file;
        this.shape = shape;
        this.columns = columns;
        this.sample = sample;
    }

    Map<Field, TimeFormat> resolve(FileKind kind) throws IOException {
        Map<Field, TimeFormat> formats = new EnumMap<>(Field.class);
        for (Field field : new Field[] {Field.TIME, Field.LAUNCHED}) {
            if (columns.has(field)) {
                Optional<TimeFormat> format = format(field);
                if (format.isEmpty() && field == Field.TIME && kind == FileKind.INTERACTIONS) {
                    throw unknownForm(field);
                }
                format.ifPresent(found -> formats.put(field, found));
            }
        }
        return formats;
    }

    private Optional<TimeFormat> format(Field field) throws IOException {
        if (asked != null && field == Field.TIME) {
            return Optional.of(asked);
        }
        List<String> texts = new ArrayList<>();
        for (SourceRow row : sample) {
            add(field, row, texts);
        }
        if (!texts.isEmpty() && TimeFormats.isAmbiguous(texts)) {
            addTelling(field, texts);
        }
        return TimeFormats.detect(texts);
    }

    private void add(Field field, SourceRow row, List<String> texts) {
        String text = row.readable() ? Missing.toNull(columns.text(field, row)) : null;
        if (text != null) {
            texts.add(text);
        }
    }

    /** Looks further down for the first time that can be read in one order only. */
    private void addTelling(Field field, List<String> texts) throws IOException {
        try (RowSource rows = RowSources.open(file, shape)) {
            List<String> next = new ArrayList<>();
            SourceRow row = rows.next();
            for (int read = 0; row != null && read < SEARCHED; read++, row = rows.next()) {
                next.clear();
                add(field, row, next);
                if (!next.isEmpty() && !TimeFormats.isAmbiguous(next)) {
                    texts.addAll(next);
                    return;
                }
            }
        }
    }

    private RuntimeException unknownForm(Field field) {
        SourceRow first = sample.stream()
                .filter(row -> row.readable() && Missing.toNull(columns.text(field, row)) != null)
                .findFirst()
                .orElse(sample.get(0));
        return WorkspaceProblem.of(
                "import.noTimeFormat",
                file.label(),
                first.line(),
                columns.name(field),
                first.readable() ? columns.text(field, first) : first.text());
    }
}
