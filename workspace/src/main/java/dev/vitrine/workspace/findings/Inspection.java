package dev.vitrine.workspace.findings;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.database.Database;
import dev.vitrine.workspace.sequences.SequenceReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks at all interactions that count and at the catalogue. */
public final class Inspection {

    private final Database database;

    public Inspection(Database database) {
        this.database = database;
    }

    /** The worst first; empty for a workspace without interactions. */
    public List<Finding> run(Progress progress) {
        progress.update(0, "findings.reading");
        SequenceDataset dataset = new SequenceReader(database).read(DatasetOptions.DEFAULT);
        List<Finding> found = new ArrayList<>();
        if (dataset.events() == 0) {
            return found;
        }
        progress.throwIfCancelled();
        progress.update(0.4, "findings.looking");
        found.addAll(new SplitFindings(dataset).list());
        progress.throwIfCancelled();
        found.addAll(new EventFindings(dataset, database).list());
        progress.throwIfCancelled();
        found.addAll(new TieMoves(dataset).list(progress));
        progress.throwIfCancelled();
        progress.update(0.8, "findings.looking");
        found.addAll(new ItemFindings(database).list());
        progress.throwIfCancelled();
        found.addAll(new RowFindings(database).list(progress));
        found.sort(Comparator.comparing(Finding::level).thenComparing(Finding::kind));
        return found;
    }
}
