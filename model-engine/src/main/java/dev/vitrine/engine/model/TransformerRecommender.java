package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.DifferentiableRecommender;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Scores items by a Transformer whose weights it owns and never changes. */
public final class TransformerRecommender implements AttentiveRecommender, DifferentiableRecommender {

    /** Scores held natively at once; bounds memory whatever the catalogue. */
    private static final int SCORES_AT_ONCE = 8_000_000;

    private static final int MOST_ROWS = 512;

    private final TransformerWeights weights;
    private final CausalTransformer transformer;
    private final ItemVocabulary vocabulary;
    private final ReentrantReadWriteLock open = new ReentrantReadWriteLock();
    private boolean closed;

    /** @param weights given over to the recommender, which closes them */
    public TransformerRecommender(TransformerWeights weights, ItemVocabulary vocabulary) {
        this.weights = weights;
        this.transformer = new CausalTransformer(weights);
        this.vocabulary = vocabulary;
    }

    public TransformerConfig config() {
        return weights.config();
    }

    @Override
    public ItemVocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public int longestHistory() {
        return config().length();
    }

    @Override
    public float[][] score(List<History> histories) {
        Blocking.check();
        float[][] scores = new float[histories.size()][];
        int rows = Math.max(1, Math.min(MOST_ROWS, SCORES_AT_ONCE / (vocabulary.size() + 1)));
        for (int from = 0; from < scores.length; from += rows) {
            List<History> part = histories.subList(from, Math.min(scores.length, from + rows));
            List<float[]> scored = forward(part).scores();
            for (int row = 0; row < scored.size(); row++) {
                scores[from + row] = scored.get(row);
            }
        }
        return scores;
    }

    @Override
    public Attended attend(History history) {
        Blocking.check();
        Forward forward = forward(List.of(history));
        int read = Math.min(history.length(), config().length());
        AttentionWeights attention = new AttentionWeights(forward.attention(), history.length() - read);
        return new Attended(forward.scores().get(0), attention);
    }

    @Override
    public PathPoints alongPath(History history, int item, double[] fractions) {
        Blocking.check();
        open.readLock().lock();
        try {
            requireOpen();
            return new PathGradients(transformer, weights, history.recent(config().length()), item).at(fractions);
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public void close() {
        open.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                weights.close();
            }
        } finally {
            open.writeLock().unlock();
        }
    }

    /** @param attention of the first history, {@code [layer][head][query][key]} */
    private record Forward(List<float[]> scores, float[][][][] attention) {}

    private Forward forward(List<History> histories) {
        open.readLock().lock();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            requireOpen();
            int length = PaddedHistories.lengthFor(histories, config());
            HistoryEncoder.Last last = HistoryEncoder.encode(transformer, weights, histories, length);
            NDArray scores = last.hidden().matMul(weights.items().transpose()); // [histories, items + 1]
            return new Forward(rows(scores), histories.size() == 1 ? attention(last.attention()) : new float[0][][][]);
        } finally {
            open.readLock().unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the recommender is closed");
        }
    }

    private static List<float[]> rows(NDArray scores) {
        int width = (int) scores.getShape().get(1);
        FloatBuffer values = scores.toByteBuffer().asFloatBuffer();
        List<float[]> rows = new ArrayList<>();
        while (values.hasRemaining()) {
            float[] row = new float[width];
            values.get(row);
            row[ItemVocabulary.PADDING] = Float.NEGATIVE_INFINITY;
            rows.add(row);
        }
        return rows;
    }

    private static float[][][][] attention(List<NDArray> ofLayers) {
        float[][][][] layers = new float[ofLayers.size()][][][];
        for (int layer = 0; layer < layers.length; layer++) {
            NDArray weights = ofLayers.get(layer); // [1, heads, length, length]
            int heads = (int) weights.getShape().get(1);
            int length = (int) weights.getShape().get(2);
            FloatBuffer values = weights.toByteBuffer().asFloatBuffer();
            layers[layer] = new float[heads][length][length];
            for (float[][] head : layers[layer]) {
                for (float[] row : head) {
                    values.get(row);
                }
            }
        }
        return layers;
    }
}
