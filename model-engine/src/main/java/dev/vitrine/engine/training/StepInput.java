package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.TransformerConfig;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays one batch after another out for the library: padded rows in one part or in several, the positions to predict, and the
 * items drawn as wrong answers for all of them.
 */
final class StepInput {

    private final TransformerConfig config;
    private final Objective objective;
    private final NegativeSampler sampler;
    private final float weight;
    private final NDManager manager;
    private final LocalItems local;
    private final List<BatchPart> parts;
    private final InputBuffer candidates = new InputBuffer(DataType.INT64);
    private final InputBuffer logExpected = new InputBuffer(DataType.FLOAT32);
    private int used; // of the parts
    private int candidateCount;

    /**
     * @param sampler of wrong answers
     * @param parts into which a batch is cut, if it has so many sequences
     */
    StepInput(
            TransformerConfig config, TrainingConfig training, NegativeSampler sampler, int parts, NDManager manager) {
        this.config = config;
        this.objective = training.objective();
        this.sampler = sampler;
        this.weight = 1f / training.optimisation().batchPositions();
        this.manager = manager;
        this.local = new LocalItems(config.items() + 1);
        this.parts = IntStream.range(0, parts)
                .mapToObj(part -> new BatchPart(config, local, manager))
                .toList();
    }

    /**
     * A batch, or a part of one; items are numbered within the whole of it, see {@link LocalItems}.
     *
     * @param inputs {@code [batch, length]}
     * @param behaviours {@code [batch, length]}
     * @param nextBehaviours {@code [batch, length]}
     * @param gaps {@code [batch, length]}
     * @param questions where the model looks both ways, else null
     * @param places of the predicted positions in the flattened rows, {@code [positions]}
     * @param drawn what is to be predicted there, and the wrong answers; none where every item is one
     * @param weights how much each position counts, {@code [positions]}; they sum to 1 in a full batch
     * @param logExpected logarithm of how often each candidate is expected among those drawn, {@code [candidates]}
     */
    record Batch(
            NDArray inputs,
            NDArray behaviours,
            NDArray nextBehaviours,
            NDArray gaps,
            CausalTransformer.@Nullable Questions questions,
            NDArray places,
            DrawnAnswers drawn,
            NDArray weights,
            NDArray logExpected) {}

    /** Whether every item is a candidate, so that nothing is drawn. */
    boolean ranksAll() {
        return objective.ranksAll(config.items());
    }

    /** The numbering of items within the batch that was prepared last. */
    LocalItems items() {
        return local;
    }

    /** Lays a batch out without the library; it may be done on any thread. */
    void prepare(List<TrainingSequence> sequences, SplittableRandom random) {
        List<boolean[]> hidden = hidden(sequences, random);
        local.clear();
        local.localOf(ItemVocabulary.PADDING);
        if (ranksAll()) {
            numberAllItems();
        }
        // A batch counts by the events it reads, however many of them were hidden.
        float share = hidden.isEmpty() ? 1 : (float) SequenceBatches.positions(sequences) / HiddenEvents.count(hidden);
        used = Math.min(parts.size(), sequences.size());
        int from = 0;
        for (int part = 0; part < used; part++) {
            int to = endOf(part, from, sequences);
            parts.get(part)
                    .lay(
                            sequences.subList(from, to),
                            hidden.isEmpty() ? hidden : hidden.subList(from, to),
                            share * weight,
                            share * weight * (float) objective.otherWeight());
            from = to;
        }
        candidateCount = addCandidates(random);
        parts().forEach(part -> part.findHits(candidates, candidateCount));
    }

    /** What was prepared, part by part, in the caller's scope. */
    List<Batch> batches() {
        NDArray answers = candidates.array(manager, candidateCount);
        NDArray corrections = logExpected.array(manager, candidateCount);
        return parts().stream().map(part -> part.batch(answers, corrections)).toList();
    }

    /** Those that the prepared batch was cut into. */
    List<BatchPart> parts() {
        return parts.subList(0, used);
    }

    /** About as many positions to each part, and at least one sequence. */
    private int endOf(int part, int from, List<TrainingSequence> sequences) {
        int left = used - part;
        if (left == 1) {
            return sequences.size();
        }
        double wanted = (double) SequenceBatches.positions(sequences.subList(from, sequences.size())) / left;
        int to = from;
        do {
            wanted -= sequences.get(to++).positions();
        } while (wanted > 0 && to <= sequences.size() - left);
        return to;
    }

    /** Of each sequence; none where the model looks back and predicts every event. */
    private List<boolean[]> hidden(List<TrainingSequence> sequences, SplittableRandom random) {
        return !config.looksBothWays()
                ? List.of()
                : sequences.stream()
                        .map(sequence -> HiddenEvents.of(sequence, objective.maskShare(), random))
                        .toList();
    }

    /** So that an item's number is its index in the vocabulary. */
    private void numberAllItems() {
        for (int item = 1; item <= config.items(); item++) {
            local.localOf(item);
        }
    }

    private int addCandidates(SplittableRandom random) {
        int count = ranksAll() ? 0 : objective.negatives();
        candidates.clear(count);
        logExpected.clear(count);
        for (int candidate = 0; candidate < count; candidate++) {
            int item = sampler.draw(random);
            candidates.put(local.localOf(item));
            logExpected.put((float) Math.log(count * sampler.chance(item)));
        }
        return count;
    }
}
