package dev.vitrine.workspace.imports.staging;

import dev.vitrine.workspace.imports.plan.FilePlan;
import dev.vitrine.workspace.imports.source.RowSource;
import dev.vitrine.workspace.imports.source.RowSources;
import dev.vitrine.workspace.imports.source.SourceRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** Some rows of a file, each as likely as any other as far as it is read; always the same ones. */
final class RowsByChance {

    private static final int KEPT = 200;

    /** A preview must not take as long as an import. */
    private static final int READ = 100_000;

    private RowsByChance() {}

    /** In the order of the file; as far as it can be read. */
    static List<List<String>> of(FilePlan plan) {
        List<SourceRow> kept = new ArrayList<>();
        try (RowSource rows = RowSources.open(plan.file(), plan.shape())) {
            SplittableRandom random = new SplittableRandom(1);
            SourceRow row = rows.next();
            for (int read = 0; row != null && read < READ; read++, row = rows.next()) {
                if (kept.size() < KEPT) {
                    kept.add(row);
                } else {
                    int place = random.nextInt(read + 1);
                    if (place < KEPT) {
                        kept.set(place, row);
                    }
                }
            }
        } catch (IOException e) {
            // What is wrong further down is told by the import, with its line.
        }
        return kept.stream()
                .sorted(Comparator.comparingLong(SourceRow::line))
                .map(SourceRow::fields)
                .toList();
    }
}
