package dev.vitrine.engine.training;

import java.util.List;
import java.util.SplittableRandom;

/**
 * What a step needs besides the weights, in memory of its own.
 *
 * @param dropouts one for each part that a batch may have
 */
record StepDraft(StepInput input, List<RandomDropout> dropouts, Seeds seeds) {

    void begin(List<TrainingSequence> sequences, int epoch, int stepOfEpoch) {
        input.prepare(sequences, seeds.negatives(epoch, stepOfEpoch));
        SplittableRandom random = seeds.dropout(epoch, stepOfEpoch);
        List<BatchPart> parts = input.parts();
        for (int part = 0; part < parts.size(); part++) {
            dropouts.get(part).begin(random.split(), parts.get(part).cells());
        }
    }

    /** The same and all else that can be done before the step, without the library, so that any thread may do it. */
    void prepare(List<TrainingSequence> sequences, int epoch, int stepOfEpoch) {
        begin(sequences, epoch, stepOfEpoch);
        dropouts.subList(0, input.parts().size()).forEach(RandomDropout::prepare);
    }
}
