package dev.vitrine.workspace.imports.plan;

import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.imports.Field;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.layout.Layout;
import dev.vitrine.workspace.imports.layout.Layouts;
import dev.vitrine.workspace.imports.source.FileShape;
import dev.vitrine.workspace.imports.source.RowSource;
import dev.vitrine.workspace.imports.source.RowSources;
import dev.vitrine.workspace.imports.source.ShapeDetector;
import dev.vitrine.workspace.imports.source.SourceFile;
import dev.vitrine.workspace.imports.source.SourceRow;
import dev.vitrine.workspace.imports.value.DecimalMark;
import dev.vitrine.workspace.imports.value.TimeFormat;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Works out how a file is to be read, from its first rows and from what the user says about it. */
public final class FilePlanner {

    /** How many rows are looked at, and shown in a preview. */
    private static final int SAMPLE = 1_000;

    private final SourceFile file;
    private final ImportOptions options;
    private final EarlierReading.Memory memory;

    private FilePlanner(SourceFile file, ImportOptions options, EarlierReading.Memory memory) {
        this.file = file;
        this.options = options;
        this.memory = memory;
    }

    /** @param memory of how files with the same columns were read */
    public static FilePlan plan(Path path, ImportOptions options, EarlierReading.Memory memory) {
        PlanDraft draft = draft(path, options, memory);
        if (draft.problem() != null) {
            throw draft.problem();
        }
        return draft.plan();
    }

    /** The plan as far as it goes: with a problem if a file that can be cut into rows cannot be imported all the same. */
    public static PlanDraft draft(Path path, ImportOptions options, EarlierReading.Memory memory) {
        Blocking.check();
        return new FilePlanner(SourceFile.of(path, options.part()), options, memory).draft();
    }

    private PlanDraft draft() {
        try {
            FileShape shape = ShapeDetector.detect(file, options);
            List<SourceRow> sample = sample(shape);
            Layout layout = layout(shape);
            EarlierReading earlier = earlier(shape);
            ColumnMapping columns = new MappingResolver(file, options, shape, sample).resolve(layout, earlier);
            FileKind kind = KindResolver.resolve(options, layout, earlier, columns);
            Map<Field, TimeFormat> times = new EnumMap<>(Field.class);
            ProblemException problem = null;
            try {
                KindResolver.refuseIncomplete(file, shape, kind, columns);
                times.putAll(new TimeFormatResolver(
                                file, shape, columns, sample, options.values().times())
                        .resolve(kind));
            } catch (ProblemException e) {
                problem = e;
            }
            return new PlanDraft(
                    new FilePlan(
                            file,
                            shape,
                            layout,
                            kind,
                            columns,
                            times,
                            decimals(columns, sample),
                            zone(earlier),
                            currency(shape, columns, sample, earlier),
                            sample,
                            file.sheets(),
                            earlier),
                    problem);
        } catch (IOException e) {
            throw file.failure(e, 1);
        }
    }

    /** Columns without names are no sign that two files are alike; and who names a layout wants that. */
    private @Nullable EarlierReading earlier(FileShape shape) {
        return shape.named() && options.layout() == null
                ? memory.of(shape.header()).orElse(null)
                : null;
    }

    private ZoneId zone(@Nullable EarlierReading earlier) {
        ZoneId asked = options.values().zone();
        ZoneId before = earlier == null ? null : earlier.zone();
        return asked != null ? asked : before != null ? before : ZoneOffset.UTC;
    }

    private @Nullable String currency(
            FileShape shape, ColumnMapping columns, List<SourceRow> sample, @Nullable EarlierReading earlier) {
        String asked = options.values().currency();
        String found = new CurrencyResolver(shape, columns, sample).resolve(asked);
        return found == null && asked == null && earlier != null
                ? earlier.reading().currency()
                : found;
    }

    private List<SourceRow> sample(FileShape shape) throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (RowSource source = RowSources.open(file, shape)) {
            for (SourceRow row = source.next(); row != null && rows.size() < SAMPLE; row = source.next()) {
                rows.add(row);
            }
        }
        if (rows.isEmpty()) {
            throw WorkspaceProblem.of("import.noRows", file.label());
        }
        return rows;
    }

    private @Nullable Layout layout(FileShape shape) {
        String name = options.layout();
        if (name == null) {
            return Layouts.recognise(shape.format(), shape.header()).orElse(null);
        }
        if (!Layouts.names().contains(name)) {
            throw WorkspaceProblem.of("import.noSuchLayout", name, String.join(", ", Layouts.names()));
        }
        return Layouts.named(name, shape.format(), shape.header()).orElseThrow(() -> misfit(name, shape));
    }

    private RuntimeException misfit(String name, FileShape shape) {
        WrongDelimiter.refuse(file, shape);
        return WorkspaceProblem.of("import.layoutMisfit", file.label(), name, String.join(", ", shape.header()));
    }

    private DecimalMark decimals(ColumnMapping columns, List<SourceRow> sample) {
        DecimalMark asked = options.values().decimals();
        if (asked != null) {
            return asked;
        }
        List<String> numbers = sample.stream()
                .filter(SourceRow::readable)
                .flatMap(row ->
                        Stream.of(Field.PRICE, Field.VALUE, Field.QUANTITY).map(field -> columns.text(field, row)))
                .filter(text -> !text.isBlank())
                .toList();
        return DecimalMark.detect(numbers);
    }
}
