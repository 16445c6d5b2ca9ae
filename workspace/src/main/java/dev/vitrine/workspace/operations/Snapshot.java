package dev.vitrine.workspace.operations;

import dev.vitrine.engine.data.DatasetFile;
import dev.vitrine.engine.data.DatasetFingerprint;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.LeaveLastOut;
import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.cleaning.CleaningRules;
import dev.vitrine.workspace.cleaning.CleaningTable;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.runs.InterruptedRun;
import dev.vitrine.workspace.runs.RunCard;
import dev.vitrine.workspace.sequences.SequenceReader;

/**
 * A shop's events as they were when a run began: what it trains on and what it is measured on, whatever is imported
 * meanwhile.
 *
 * @param changes how often the data had changed
 * @param cleaning the rules that the events were read under
 */
public record Snapshot(SequenceDataset dataset, String fingerprint, long changes, CleaningRules cleaning) {

    /** The events as they are now. */
    public static Snapshot of(Workspace open, DatasetOptions options) {
        long changes = open.dataChanges();
        CleaningRules cleaning = new CleaningTable(open.database()).current();
        SequenceDataset dataset = new SequenceReader(open.database()).read(options);
        return new Snapshot(dataset, DatasetFingerprint.of(dataset), changes, cleaning);
    }

    /** The events that an interrupted training began with. */
    public static Snapshot of(Workspace open, InterruptedRun run) {
        RunCard card = run.card();
        return new Snapshot(
                DatasetFile.read(open.runs().dataset(run)),
                card.fingerprint(),
                card.changes(),
                CleaningRules.of(card.cleaning()));
    }

    /** The same of a data set that holds the same events. */
    Snapshot with(SequenceDataset other) {
        return new Snapshot(other, fingerprint, changes, cleaning);
    }

    /** Whether the data of the workspace are others by now. */
    boolean isOlderThan(Workspace open) {
        return open.dataChanges() != changes;
    }

    /** Whether a model was fitted on these events. */
    boolean isDataOf(ModelCard model) {
        return model.fingerprint().equals(fingerprint);
    }

    /** @throws dev.vitrine.engine.ProblemException if a model was fitted on other events */
    void requireDataOf(ModelCard model) {
        if (!isDataOf(model)) {
            throw WorkspaceProblem.of(
                    "evaluate.otherData",
                    model.name(),
                    DatasetFingerprint.shortened(model.fingerprint()),
                    DatasetFingerprint.shortened(fingerprint));
        }
    }

    /** @throws dev.vitrine.engine.ProblemException if the split would leave nobody to measure a model on */
    void requireSomebodyScored() {
        if (LeaveLastOut.of(dataset).scoredUsers().length == 0) {
            throw WorkspaceProblem.of("train.nobody", dataset.users(), dataset.events());
        }
    }
}
