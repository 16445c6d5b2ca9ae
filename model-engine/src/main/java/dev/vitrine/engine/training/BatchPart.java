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
import org.jspecify.annotations.Nullable;

/** Lays the rows of a batch that are worked on together out for the library: padded, with the positions to predict. */
final class BatchPart {

    private final TransformerConfig config;
    private final LocalItems local;
    private final NDManager manager;
    private final InputBuffer inputs = new InputBuffer(DataType.INT64);
    private final InputBuffer behaviours = new InputBuffer(DataType.INT64);
    private final InputBuffer nextBehaviours = new InputBuffer(DataType.INT64);
    private final InputBuffer gaps = new InputBuffer(DataType.INT64);
    private final InputBuffer asked = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer padding = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer places = new InputBuffer(DataType.INT64);
    private final InputBuffer targets = new InputBuffer(DataType.INT64);
    private final InputBuffer weights = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer hits = new InputBuffer(DataType.INT64);
    private int rows;
    private int length;
    private int predicted;
    private int hitCount;
    private float weight; // of a predicted position
    private float otherWeight; // of one with another behaviour than the model is to predict

    /** @param local numbers the items of the whole batch */
    BatchPart(TransformerConfig config, LocalItems local, NDManager manager) {
        this.config = config;
        this.local = local;
        this.manager = manager;
    }

    /**
     * Lays sequences out without the library.
     *
     * @param hidden the events of each sequence to guess; none where every event is predicted from those before it
     * @param weightOfPosition in the loss
     * @param weightOfOther that of a position with another behaviour than the model is to predict
     */
    void lay(List<TrainingSequence> sequences, List<boolean[]> hidden, float weightOfPosition, float weightOfOther) {
        rows = sequences.size();
        length = longest(sequences);
        predicted = hidden.isEmpty() ? SequenceBatches.positions(sequences) : HiddenEvents.count(hidden);
        weight = weightOfPosition;
        otherWeight = weightOfOther;
        int none = local.localOf(ItemVocabulary.PADDING);
        clear();
        for (int row = 0; row < rows; row++) {
            if (hidden.isEmpty()) {
                addRow(sequences.get(row), row, none);
            } else {
                addRow(sequences.get(row), hidden.get(row), row, none);
            }
        }
    }

    /** Finds where a candidate is the target itself: of the candidates that are one item, the last is found first. */
    void findHits(InputBuffer candidates, int candidateCount) {
        int[] last = new int[local.count()]; // candidate of each item, counted from 1
        int[] before = new int[candidateCount]; // of the same item
        for (int candidate = 0; candidate < candidateCount; candidate++) {
            int item = (int) candidates.longAt(candidate);
            before[candidate] = last[item];
            last[item] = candidate + 1;
        }
        hits.clear(0);
        hitCount = 0;
        for (int position = 0; position < predicted; position++) {
            int candidate = last[(int) targets.longAt(position)];
            while (candidate > 0) {
                hits.add((long) position * candidateCount + candidate - 1);
                hitCount++;
                candidate = before[candidate - 1];
            }
        }
    }

    /** What was laid out, in the caller's scope. */
    StepInput.Batch batch(NDArray candidates, NDArray logExpected) {
        return new StepInput.Batch(
                inputs.array(manager, rows, length),
                behaviours.array(manager, rows, length),
                nextBehaviours.array(manager, rows, length),
                gaps.array(manager, rows, length),
                questions(),
                places.array(manager, predicted),
                new DrawnAnswers(targets.array(manager, predicted), candidates, hits.array(manager, hitCount)),
                weights.array(manager, predicted),
                logExpected);
    }

    /** Values of one layer, {@code rows * length}. */
    int cells() {
        return rows * length;
    }

    private int longest(List<TrainingSequence> sequences) {
        int last = config.looksBothWays() ? 0 : 1; // of one that looks back the last event is but predicted
        return sequences.stream().mapToInt(TrainingSequence::length).max().orElseThrow() - last;
    }

    private CausalTransformer.@Nullable Questions questions() {
        return !config.looksBothWays()
                ? null
                : new CausalTransformer.Questions(
                        asked.array(manager, rows, length, 1), padding.array(manager, rows, 1, 1, length));
    }

    private void clear() {
        for (InputBuffer buffer : new InputBuffer[] {inputs, behaviours, nextBehaviours, gaps, asked, padding}) {
            buffer.clear(rows * length);
        }
        for (InputBuffer buffer : new InputBuffer[] {places, targets, weights}) {
            buffer.clear(predicted);
        }
    }

    /** A row of a model that looks both ways; what is hidden stands for nothing but its behaviour. */
    private void addRow(TrainingSequence sequence, boolean[] hidden, int row, int none) {
        History history = sequence.history();
        for (int at = 0; at < length; at++) {
            boolean isReal = at < history.length();
            boolean isAsked = isReal && hidden[at];
            inputs.put(isReal && !isAsked ? local.localOf(history.items()[at]) : none);
            behaviours.put(isReal ? history.behaviours()[at] : 0L);
            nextBehaviours.put(0L);
            gaps.put(isReal && !isAsked && config.readsGaps() ? TimeGap.of(history, at) : 0L);
            asked.put(isAsked ? 1f : 0f);
            padding.put(isReal ? 0f : Float.NEGATIVE_INFINITY);
            if (isAsked) {
                places.put((long) row * length + at);
                targets.put(local.localOf(history.items()[at]));
                weights.put(weightOf(history.behaviours()[at]));
            }
        }
    }

    private void addRow(TrainingSequence sequence, int row, int none) {
        History history = sequence.history();
        for (int at = 0; at < length; at++) {
            boolean isReal = at + 1 < history.length();
            inputs.put(isReal ? local.localOf(history.items()[at]) : none);
            behaviours.put(isReal ? history.behaviours()[at] : 0L);
            nextBehaviours.put(isReal ? history.behaviours()[at + 1] : 0L);
            gaps.put(isReal && config.readsGaps() ? TimeGap.of(history, at) : 0L);
            if (isReal && at + 1 >= sequence.firstPredicted()) {
                places.put((long) row * length + at);
                targets.put(local.localOf(history.items()[at + 1]));
                weights.put(weightOf(history.behaviours()[at + 1]));
            }
        }
    }

    private float weightOf(byte behaviour) {
        return config.targetBehaviour() < 0 || behaviour == config.targetBehaviour() ? weight : otherWeight;
    }
}
