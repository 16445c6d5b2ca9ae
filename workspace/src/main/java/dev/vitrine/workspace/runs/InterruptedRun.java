package dev.vitrine.workspace.runs;

import dev.vitrine.engine.training.EpochReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A training that was broken off and can go on.
 *
 * @param folder name of the run's folder
 * @param epochs that it has behind it, in order
 */
public record InterruptedRun(String folder, RunCard card, List<EpochReport> epochs) {

    public InterruptedRun {
        epochs = List.copyOf(epochs);
    }

    public String name() {
        return card.name();
    }

    /** The best epoch so far; empty where none was brought to its end. */
    public Optional<EpochReport> best() {
        return epochs.stream().filter(EpochReport::best).max(Comparator.comparingInt(EpochReport::epoch));
    }
}
