package dev.vitrine.engine.training;

import dev.vitrine.engine.data.History;
import java.util.List;

/** What a step needs besides the weights, in memory of its own. */
record StepDraft(StepInput input, RandomDropout dropout, Seeds seeds) {

    void begin(List<History> sequences, int epoch, int stepOfEpoch) {
        input.prepare(sequences, seeds.negatives(epoch, stepOfEpoch));
        dropout.begin(seeds.dropout(epoch, stepOfEpoch), input.cells());
    }

    /** The same and all else that can be done before the step, without the library, so that any thread may do it. */
    void prepare(List<History> sequences, int epoch, int stepOfEpoch) {
        begin(sequences, epoch, stepOfEpoch);
        dropout.prepare();
    }
}
