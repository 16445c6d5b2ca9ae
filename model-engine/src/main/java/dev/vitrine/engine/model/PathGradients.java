package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.device.Gradients;
import dev.vitrine.engine.explanation.DifferentiableRecommender.PathPoints;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A Transformer's score and its gradients at points on the way from no items to those of a history. */
final class PathGradients {

    /** More at once only touch more memory. */
    private static final int POINTS_AT_ONCE = 8;

    private final CausalTransformer transformer;
    private final TransformerWeights weights;
    private final History history;
    private final int item;

    /** @param history not longer than the model reads, and not empty */
    PathGradients(CausalTransformer transformer, TransformerWeights weights, History history, int item) {
        this.transformer = transformer;
        this.weights = weights;
        this.history = history;
        this.item = item;
    }

    PathPoints at(double[] fractions) {
        float[] scores = new float[fractions.length];
        float[][] slopes = new float[fractions.length][history.length()];
        for (int from = 0; from < fractions.length; from += POINTS_AT_ONCE) {
            int to = Math.min(fractions.length, from + POINTS_AT_ONCE);
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                put(Arrays.copyOfRange(fractions, from, to), from, scores, slopes);
            }
        }
        return new PathPoints(scores, slopes);
    }

    private void put(double[] fractions, int from, float[] scores, float[][] slopes) {
        NDManager manager = weights.manager();
        int points = fractions.length;
        int length = PaddedHistories.lengthFor(List.of(history), weights.config());
        PaddedHistories padded = new PaddedHistories(Collections.nCopies(points, history), length, weights.config());
        CausalTransformer.Input input = padded.input(manager, weights.table());
        NDArray shares = manager.create(floats(fractions), new Shape(points, 1, 1));
        NDArray partWay = input.items().mul(shares); // [points, length, dimension]
        NDArray wanted = CausalTransformer.lookUp(weights.table(), manager.create(new long[] {item}));
        AtomicReference<NDArray> scored = new AtomicReference<>();
        NDArray gradient = Gradients.ofSum(partWay, () -> {
            CausalTransformer.Input moved = new CausalTransformer.Input(
                    partWay, input.behaviours(), input.nextBehaviours(), input.gaps(), input.questions());
            NDArray last = HistoryEncoder.encodeLast(transformer, moved, padded, 0);
            NDArray score = last.matMul(wanted.transpose()); // [points, 1]
            scored.set(score.stopGradient());
            return score;
        });
        FloatBuffer slope =
                gradient.mul(input.items()).sum(new int[] {2}).toByteBuffer().asFloatBuffer();
        Objects.requireNonNull(scored.get()).toByteBuffer().asFloatBuffer().get(scores, from, points);
        for (int point = 0; point < points; point++) {
            slope.position(point * length);
            slope.get(slopes[from + point]);
        }
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
