package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.model.TimeGap;
import dev.vitrine.engine.model.TransformerConfig;
import java.util.List;
import java.util.SplittableRandom;

/** Lays one batch out for the library: padded rows, the positions to predict, and the items drawn as wrong answers. */
final class StepInput {

    private final TransformerConfig config;
    private final Objective objective;
    private final NegativeSampler sampler;
    private final float weight;
    private final float otherWeight;
    private final NDManager manager;
    private final LocalItems local;
    private final InputBuffer inputs = new InputBuffer(DataType.INT64);
    private final InputBuffer behaviours = new InputBuffer(DataType.INT64);
    private final InputBuffer nextBehaviours = new InputBuffer(DataType.INT64);
    private final InputBuffer gaps = new InputBuffer(DataType.INT64);
    private final InputBuffer places = new InputBuffer(DataType.INT64);
    private final InputBuffer targets = new InputBuffer(DataType.INT64);
    private final InputBuffer weights = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer candidates = new InputBuffer(DataType.INT64);
    private final InputBuffer logExpected = new InputBuffer(DataType.FLOAT32);

    /** @param sampler of wrong answers */
    StepInput(TransformerConfig config, TrainingConfig training, NegativeSampler sampler, NDManager manager) {
        this.config = config;
        this.objective = training.objective();
        this.sampler = sampler;
        this.weight = 1f / training.optimisation().batchPositions();
        this.otherWeight = (float) training.objective().otherWeight() * weight;
        this.manager = manager;
        this.local = new LocalItems(config.items() + 1);
    }

    /**
     * One batch; items are numbered within it, see {@link LocalItems}.
     *
     * @param inputs {@code [batch, length]}
     * @param behaviours {@code [batch, length]}
     * @param nextBehaviours {@code [batch, length]}
     * @param gaps {@code [batch, length]}
     * @param places of the predicted positions in the flattened rows, {@code [positions]}
     * @param targets what is to be predicted there, {@code [positions]}
     * @param weights how much each position counts, {@code [positions]}; they sum to 1 in a full batch
     * @param candidates the wrong answers drawn, {@code [candidates]}; none where every item is one
     * @param logExpected logarithm of how often each candidate is expected among those drawn, {@code [candidates]}
     */
    record Batch(
            NDArray inputs,
            NDArray behaviours,
            NDArray nextBehaviours,
            NDArray gaps,
            NDArray places,
            NDArray targets,
            NDArray weights,
            NDArray candidates,
            NDArray logExpected,
            int positions) {}

    /** Whether every item is a candidate, so that nothing is drawn. */
    boolean ranksAll() {
        return objective.ranksAll(config.items());
    }

    /** The batch's own numbering of items, valid until the next batch. */
    LocalItems items() {
        return local;
    }

    Batch layOut(List<History> sequences, SplittableRandom random) {
        int rows = sequences.size();
        int length = longest(sequences);
        int positions = sequences.stream().mapToInt(SequenceBatches::positions).sum();
        local.clear();
        int padding = local.localOf(ItemVocabulary.PADDING);
        if (ranksAll()) {
            numberAllItems();
        }
        clear(rows * length, positions);
        for (int row = 0; row < rows; row++) {
            addRow(sequences.get(row), row, length, padding);
        }
        int candidateCount = addCandidates(random);
        return new Batch(
                inputs.array(manager, rows, length),
                behaviours.array(manager, rows, length),
                nextBehaviours.array(manager, rows, length),
                gaps.array(manager, rows, length),
                places.array(manager, positions),
                targets.array(manager, positions),
                weights.array(manager, positions),
                candidates.array(manager, candidateCount),
                logExpected.array(manager, candidateCount),
                positions);
    }

    private static int longest(List<History> sequences) {
        return sequences.stream().mapToInt(SequenceBatches::positions).max().orElseThrow();
    }

    private void clear(int cells, int positions) {
        inputs.clear(cells);
        behaviours.clear(cells);
        nextBehaviours.clear(cells);
        gaps.clear(cells);
        places.clear(positions);
        targets.clear(positions);
        weights.clear(positions);
    }

    private void addRow(History sequence, int row, int length, int padding) {
        int real = SequenceBatches.positions(sequence);
        for (int at = 0; at < length; at++) {
            boolean isReal = at < real;
            inputs.put(isReal ? local.localOf(sequence.items()[at]) : padding);
            behaviours.put(isReal ? sequence.behaviours()[at] : 0L);
            nextBehaviours.put(isReal ? sequence.behaviours()[at + 1] : 0L);
            gaps.put(isReal && config.readsGaps() ? TimeGap.of(sequence, at) : 0L);
            if (isReal) {
                places.put((long) row * length + at);
                targets.put(local.localOf(sequence.items()[at + 1]));
                weights.put(weightOf(sequence.behaviours()[at + 1]));
            }
        }
    }

    private float weightOf(byte behaviour) {
        return config.targetBehaviour() < 0 || behaviour == config.targetBehaviour() ? weight : otherWeight;
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
