package dev.vitrine.workspace.operations;

import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.sequences.SequenceReader;

/**
 * A shop's events as they were when a run began: what it trains on and what it is measured on, whatever is imported
 * meanwhile.
 *
 * @param lastImport key of the newest import in it; 0 for none
 */
public record Snapshot(SequenceDataset dataset, String fingerprint, int lastImport) {

    /** The events as they are now. */
    public static Snapshot of(Workspace open, DatasetOptions options) {
        int lastImport = lastImport(open);
        SequenceDataset dataset = new SequenceReader(open.database()).read(options);
        return new Snapshot(dataset, DatasetFingerprint.of(dataset), lastImport);
    }

    /** Whether the workspace has imports that are not in it. */
    boolean isOlderThan(Workspace open) {
        return lastImport(open) != lastImport;
    }

    /** @throws dev.vitrine.engine.ProblemException if the split would leave nobody to measure a model on */
    void requireSomebodyScored() {
        if (LeaveLastOut.of(dataset).scoredUsers().length == 0) {
            throw WorkspaceProblem.of("train.nobody", dataset.users(), dataset.events());
        }
    }

    private static int lastImport(Workspace open) {
        return open.database()
                .queryFirst("SELECT COALESCE(MAX(import_key), 0) FROM import_batch", row -> row.integer(1))
                .orElseThrow();
    }
}
