package dev.vitrine.app.cli;

import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.imports.FileKind;
import dev.vitrine.workspace.imports.ImportOptions;
import dev.vitrine.workspace.imports.ImportSource;
import dev.vitrine.workspace.imports.ValueOptions;
import dev.vitrine.workspace.imports.value.DecimalMark;
import dev.vitrine.workspace.imports.value.TimeFormat;
import dev.vitrine.workspace.operations.ImportFiles;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Reads files into the workspace and says what was kept, set aside and rejected. */
@Command(name = "import", description = "Read files of interactions, items or shoppers into the workspace.")
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    private VitrineCommand vitrine;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV, TSV, JSON, XLSX or Parquet, plain or packed (gz, zst, zip); or folders of them.")
    private List<Path> files;

    @Option(names = "--layout", paramLabel = "NAME", description = "A ready-made layout; detected by default.")
    private @Nullable String layout;

    @Option(
            names = "--map",
            paramLabel = "[FILE:]FIELD=COLUMN,...",
            description = "Which column holds what, such as user=CustomerID,item=StockCode; with several files, the"
                    + " one that is meant before a colon.")
    private List<String> mappings = new ArrayList<>();

    @Option(names = "--kind", paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}; detected by default.")
    private @Nullable FileKind kind;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "Sheet of a workbook; the first that has rows by default.")
    private @Nullable String sheet;

    @Option(names = "--encoding", paramLabel = "NAME", description = "Such as UTF-8 or GB18030; detected by default.")
    private @Nullable Charset encoding;

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            converter = DelimiterConverter.class,
            description = "One character, 'tab' or '::'; detected by default.")
    private @Nullable Character delimiter;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description =
                    "Zone of times that name none, such as Asia/Shanghai; that of the last file with the same columns by"
                            + " default, else UTC.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--times",
            paramLabel = "FORM",
            description = "Form of the times: ${COMPLETION-CANDIDATES}; detected by default.")
    private @Nullable TimeFormat times;

    @Option(
            names = "--decimals",
            paramLabel = "MARK",
            description = "What stands before fractions: ${COMPLETION-CANDIDATES}; detected by default.")
    private @Nullable DecimalMark decimals;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            converter = CurrencyConverter.class,
            description = "Currency of the prices, such as EUR; taken from the file by default.")
    private @Nullable String currency;

    @Option(names = "--rejections", paramLabel = "FILE.csv", description = "Write the rejected rows to this file.")
    private @Nullable Path rejections;

    @Option(
            names = "--again",
            description = "Add rows once more that the workspace has already; by default only new ones are added, and a"
                    + " file that was imported before is passed over.")
    private boolean again;

    @Option(
            names = "--pseudonymise",
            description = "Put pseudonyms in place of shoppers' ids, by a key that lies outside of the workspace.")
    private boolean pseudonymise;

    @Override
    public Integer call() {
        try (Workspace workspace = vitrine.createWorkspace()) {
            List<ImportSource> sources = ImportFiles.sources(files);
            ImportFiles.Result result = new ImportFiles(workspace).run(request(sources), vitrine.progress());
            vitrine.answer(result, () -> print(result));
        }
        return CommandLineProgram.OK;
    }

    private ImportFiles.Request request(List<ImportSource> sources) {
        ColumnMappings columns = new ColumnMappings(sources, mappings);
        return new ImportFiles.Request(
                sources.stream().map(ImportSource::file).toList(),
                sources.stream()
                        .map(source -> new ImportOptions(layout, columns.of(source), kind, encoding, delimiter)
                                .withPart(source.part() == null ? sheet : source.part())
                                .withValues(new ValueOptions(zone, times, decimals, currency))
                                .withAgain(again))
                        .toList(),
                rejections,
                pseudonymise);
    }

    private void print(ImportFiles.Result result) {
        for (ImportFiles.FileReport file : result.files()) {
            vitrine.print("%s: %s of %s rows accepted"
                    .formatted(file.file(), Numbers.count(file.accepted()), Numbers.count(file.rows())));
            if (file.sameAs() != null) {
                vitrine.print("  passed over: the same file is import %d already (add its rows once more with --again)"
                        .formatted(file.sameAs()));
                continue;
            }
            if (file.alreadyThere() > 0) {
                vitrine.print("  %s of them were in the workspace already and are not added again"
                        .formatted(Numbers.count(file.alreadyThere())));
            }
            if (!file.found().isEmpty() || !file.rejected().isEmpty()) {
                vitrine.print(faults(file).toString());
            }
        }
        vitrine.print("The workspace now holds %s of %s with %s."
                .formatted(
                        Numbers.count(result.interactions(), "interaction"),
                        Numbers.count(result.shoppers(), "shopper"),
                        Numbers.count(result.items(), "item")));
    }

    private static TextTable faults(ImportFiles.FileReport file) {
        TextTable table = new TextTable("  fault", "rows not used>", "rows with it>");
        TreeSet<String> reasons = new TreeSet<>(file.rejected().keySet());
        reasons.addAll(file.found().keySet());
        for (String reason : reasons) {
            table.row("  " + reason, count(file.rejected(), reason), count(file.found(), reason));
        }
        return table;
    }

    private static String count(Map<String, Long> counts, String reason) {
        return Numbers.count(counts.getOrDefault(reason, 0L));
    }
}
