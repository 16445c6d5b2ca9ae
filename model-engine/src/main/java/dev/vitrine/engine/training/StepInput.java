package dev.vitrine.engine.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.TimeGap;
import dev.vitrine.engine.model.TransformerConfig;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Lays one batch after another out for the library: padded rows, the positions to predict, and the items drawn as wrong
 * answers.
 */
final class StepInput {

    private final TransformerConfig config;
    private final Objective objective;
    private final NegativeSampler sampler;
    private final float weight;
    private final float otherWeight;
    private final NDManager manager;
    private float share = 1; // by which each predicted position of the batch counts more
    private int rows;
    private int length;
    private int predicted;
    private int candidateCount;
    private int hitCount;
    private final LocalItems local;
    private final InputBuffer inputs = new InputBuffer(DataType.INT64);
    private final InputBuffer behaviours = new InputBuffer(DataType.INT64);
    private final InputBuffer nextBehaviours = new InputBuffer(DataType.INT64);
    private final InputBuffer gaps = new InputBuffer(DataType.INT64);
    private final InputBuffer asked = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer padding = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer places = new InputBuffer(DataType.INT64);
    private final InputBuffer targets = new InputBuffer(DataType.INT64);
    private final InputBuffer weights = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer candidates = new InputBuffer(DataType.INT64);
    private final InputBuffer hits = new InputBuffer(DataType.INT64);
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
    void prepare(List<History> sequences, SplittableRandom random) {
        rows = sequences.size();
        length = longest(sequences);
        int positions = sequences.stream().mapToInt(SequenceBatches::positions).sum();
        List<boolean[]> hidden = hidden(sequences, random);
        local.clear();
        int none = local.localOf(ItemVocabulary.PADDING);
        if (ranksAll()) {
            numberAllItems();
        }
        predicted = hidden.isEmpty() ? positions : count(hidden);
        clear(rows * length, predicted);
        // A batch counts by the events it reads, however many of them were hidden.
        share = (float) positions / predicted;
        for (int row = 0; row < rows; row++) {
            if (hidden.isEmpty()) {
                addRow(sequences.get(row), row, none);
            } else {
                addRow(sequences.get(row), hidden.get(row), row, none);
            }
        }
        candidateCount = addCandidates(random);
        hitCount = addHits();
    }

    /** What was prepared, in the caller's scope. */
    Batch batch() {
        return new Batch(
                inputs.array(manager, rows, length),
                behaviours.array(manager, rows, length),
                nextBehaviours.array(manager, rows, length),
                gaps.array(manager, rows, length),
                config.looksBothWays() ? questions() : null,
                places.array(manager, predicted),
                new DrawnAnswers(
                        targets.array(manager, predicted),
                        candidates.array(manager, candidateCount),
                        hits.array(manager, hitCount)),
                weights.array(manager, predicted),
                logExpected.array(manager, candidateCount));
    }

    /** Values of one layer, {@code batch * length}, that were prepared. */
    int cells() {
        return rows * length;
    }

    private int longest(List<History> sequences) {
        int last = config.looksBothWays() ? 1 : 0; // of one that looks back the last event is but predicted
        return last
                + sequences.stream().mapToInt(SequenceBatches::positions).max().orElseThrow();
    }

    /** Of each sequence; none where the model looks back and predicts every event. */
    private List<boolean[]> hidden(List<History> sequences, SplittableRandom random) {
        return !config.looksBothWays()
                ? List.of()
                : sequences.stream()
                        .map(sequence -> HiddenEvents.of(sequence.length(), objective.maskShare(), random))
                        .toList();
    }

    private static int count(List<boolean[]> flags) {
        int count = 0;
        for (boolean[] row : flags) {
            for (boolean flag : row) {
                count += flag ? 1 : 0;
            }
        }
        return count;
    }

    private CausalTransformer.Questions questions() {
        return new CausalTransformer.Questions(
                asked.array(manager, rows, length, 1), padding.array(manager, rows, 1, 1, length));
    }

    private void clear(int cells, int positions) {
        inputs.clear(cells);
        behaviours.clear(cells);
        nextBehaviours.clear(cells);
        gaps.clear(cells);
        asked.clear(cells);
        padding.clear(cells);
        places.clear(positions);
        targets.clear(positions);
        weights.clear(positions);
    }

    /** A row of a model that looks both ways; what is hidden stands for nothing but its behaviour. */
    private void addRow(History sequence, boolean[] hidden, int row, int none) {
        for (int at = 0; at < length; at++) {
            boolean isReal = at < sequence.length();
            boolean isAsked = isReal && hidden[at];
            inputs.put(isReal && !isAsked ? local.localOf(sequence.items()[at]) : none);
            behaviours.put(isReal ? sequence.behaviours()[at] : 0L);
            nextBehaviours.put(0L);
            gaps.put(isReal && !isAsked && config.readsGaps() ? TimeGap.of(sequence, at) : 0L);
            asked.put(isAsked ? 1f : 0f);
            padding.put(isReal ? 0f : Float.NEGATIVE_INFINITY);
            if (isAsked) {
                places.put((long) row * length + at);
                targets.put(local.localOf(sequence.items()[at]));
                weights.put(share * weightOf(sequence.behaviours()[at]));
            }
        }
    }

    private void addRow(History sequence, int row, int none) {
        int real = SequenceBatches.positions(sequence);
        for (int at = 0; at < length; at++) {
            boolean isReal = at < real;
            inputs.put(isReal ? local.localOf(sequence.items()[at]) : none);
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

    /** Where a candidate is the target itself: of the candidates that are one item, the last is found first. */
    private int addHits() {
        int[] last = new int[local.count()]; // candidate of each item, counted from 1
        int[] before = new int[candidateCount]; // of the same item
        for (int candidate = 0; candidate < candidateCount; candidate++) {
            int item = (int) candidates.longAt(candidate);
            before[candidate] = last[item];
            last[item] = candidate + 1;
        }
        hits.clear(0);
        int count = 0;
        for (int position = 0; position < predicted; position++) {
            int candidate = last[(int) targets.longAt(position)];
            while (candidate > 0) {
                hits.add((long) position * candidateCount + candidate - 1);
                count++;
                candidate = before[candidate - 1];
            }
        }
        return count;
    }
}
