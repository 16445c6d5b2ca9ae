package dev.vitrine.engine.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.model.CausalTransformer;
import dev.vitrine.engine.model.TimeGap;
import dev.vitrine.engine.model.TransformerConfig;
import java.util.List;

/**
 * Lays judged pairs out for the library: one row for each history, whose last event, or the question after it, asks for the
 * better item.
 */
final class JudgedInput {

    private final TransformerConfig config;
    private final NDManager manager;
    private final LocalItems local;
    private final InputBuffer inputs = new InputBuffer(DataType.INT64);
    private final InputBuffer behaviours = new InputBuffer(DataType.INT64);
    private final InputBuffer nextBehaviours = new InputBuffer(DataType.INT64);
    private final InputBuffer gaps = new InputBuffer(DataType.INT64);
    private final InputBuffer asked = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer ended = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer places = new InputBuffer(DataType.INT64);
    private final InputBuffer better = new InputBuffer(DataType.INT64);
    private final InputBuffer worse = new InputBuffer(DataType.INT64);
    private final InputBuffer weights = new InputBuffer(DataType.FLOAT32);
    private final InputBuffer nothing = new InputBuffer(DataType.FLOAT32);

    JudgedInput(TransformerConfig config, NDManager manager) {
        this.config = config;
        this.manager = manager;
        this.local = new LocalItems(config.items() + 1);
    }

    /** The batch's own numbering of items, valid until the next batch. */
    LocalItems items() {
        return local;
    }

    /** The better items are the batch's targets, {@code [pairs]}, and the worse ones its candidates, {@code [pairs]}. */
    StepInput.Batch layOut(List<JudgedPairs.Pair> pairs) {
        int rows = pairs.size();
        int question = config.looksBothWays() ? 1 : 0;
        int length = question
                + pairs.stream().mapToInt(pair -> pair.history().length()).max().orElseThrow();
        local.clear();
        int padding = local.localOf(ItemVocabulary.PADDING);
        clear(rows, length);
        for (int row = 0; row < rows; row++) {
            JudgedPairs.Pair pair = pairs.get(row);
            addHistory(pair.history(), length, padding);
            places.put((long) row * length + pair.history().length() - 1 + question);
            better.put(local.localOf(pair.better()));
            worse.put(local.localOf(pair.worse()));
            weights.put(1f / rows);
        }
        return new StepInput.Batch(
                inputs.array(manager, rows, length),
                behaviours.array(manager, rows, length),
                nextBehaviours.array(manager, rows, length),
                gaps.array(manager, rows, length),
                question == 0
                        ? null
                        : new CausalTransformer.Questions(
                                asked.array(manager, rows, length, 1), ended.array(manager, rows, 1, 1, length)),
                places.array(manager, rows),
                new DrawnAnswers(better.array(manager, rows), worse.array(manager, rows), nothing.array(manager, 0)),
                weights.array(manager, rows),
                nothing.array(manager, 0));
    }

    private void clear(int rows, int length) {
        for (InputBuffer buffer : new InputBuffer[] {inputs, behaviours, nextBehaviours, gaps, asked, ended}) {
            buffer.clear(rows * length);
        }
        for (InputBuffer buffer : new InputBuffer[] {places, better, worse, weights}) {
            buffer.clear(rows);
        }
        nothing.clear(0);
    }

    private void addHistory(History history, int length, int padding) {
        long target = Math.max(0, config.targetBehaviour());
        for (int at = 0; at < length; at++) {
            boolean isReal = at < history.length();
            boolean isLast = at == history.length() - 1;
            inputs.put(isReal ? local.localOf(history.items()[at]) : padding);
            boolean isQuestion = config.looksBothWays() && at == history.length();
            behaviours.put(isReal ? history.behaviours()[at] : isQuestion ? target : 0L);
            asked.put(isQuestion ? 1f : 0f);
            ended.put(isReal || isQuestion ? 0f : Float.NEGATIVE_INFINITY);
            gaps.put(isReal && config.readsGaps() ? TimeGap.of(history, at) : 0L);
            nextBehaviours.put(!isReal ? 0L : isLast ? target : history.behaviours()[at + 1]);
        }
    }
}
