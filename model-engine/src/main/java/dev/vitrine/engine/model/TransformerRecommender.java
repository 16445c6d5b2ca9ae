package dev.vitrine.engine.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import dev.vitrine.engine.Blocking;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.device.ComputeDevice;
import dev.vitrine.engine.device.EngineRuntime;
import dev.vitrine.engine.explanation.AttentionWeights;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.DifferentiableRecommender;
import dev.vitrine.engine.explanation.HeadReadout;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.IntStream;

/** Scores items by a Transformer whose weights it owns and never changes. */
public final class TransformerRecommender implements AttentiveRecommender, DifferentiableRecommender {

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
        return config().reads();
    }

    @Override
    public float[][] score(List<History> histories) {
        float[][] scores = new float[histories.size()][];
        scoreEach(histories, (history, row) -> scores[history] = row.clone());
        return scores;
    }

    @Override
    public void scoreEach(List<History> histories, ScoredHistory visitor) {
        Blocking.check();
        for (int[] block : blocks(histories)) {
            score(histories, block, visitor);
        }
    }

    @Override
    public void scoreEachAtOnce(List<History> histories, ScoredHistory visitor) {
        if (!ComputeDevice.isCpu(weights.manager().getDevice())) {
            scoreEach(histories, visitor);
            return;
        }
        Blocking.check();
        List<int[]> blocks = blocks(histories);
        EngineRuntime.sideBySide(blocks.size(), block -> score(histories, blocks.get(block), visitor));
    }

    /** Histories of like length together, so that little is padding. */
    private List<int[]> blocks(List<History> histories) {
        int[] byLength = IntStream.range(0, histories.size())
                .boxed()
                .sorted(Comparator.comparingInt(at -> -histories.get(at).length()))
                .mapToInt(Integer::intValue)
                .toArray();
        List<int[]> blocks = new ArrayList<>();
        for (int from = 0; from < byLength.length; ) {
            int length = PaddedHistories.lengthFor(List.of(histories.get(byLength[from])), config());
            int to = Math.min(byLength.length, from + ItemScores.rowsAtOnce(length, config()));
            blocks.add(Arrays.copyOfRange(byLength, from, to));
            from = to;
        }
        return blocks;
    }

    /** One row of scores at a time comes to the heap. */
    private void score(List<History> histories, int[] chosen, ScoredHistory visitor) {
        open.readLock().lock();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            requireOpen();
            List<History> part = Arrays.stream(chosen).mapToObj(histories::get).toList();
            NDArray scores = ItemScores.of(transformer, weights, part); // [histories, items + 1]
            FloatBuffer values = scores.toByteBuffer(true).asFloatBuffer();
            float[] row = new float[vocabulary.size() + 1];
            for (int history : chosen) {
                values.get(row);
                row[ItemVocabulary.PADDING] = Float.NEGATIVE_INFINITY;
                visitor.accept(history, row);
            }
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public Attended attend(History history) {
        Blocking.check();
        open.readLock().lock();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            requireOpen();
            List<History> alone = List.of(history);
            HistoryEncoder.Last last =
                    HistoryEncoder.attend(transformer, weights, alone, PaddedHistories.lengthFor(alone, config()));
            float[] scores = last.hidden().matMul(weights.table().transpose()).toFloatArray(); // [1, items + 1]
            scores[ItemVocabulary.PADDING] = Float.NEGATIVE_INFINITY;
            int read = Math.min(history.length(), config().reads());
            float[][][][] attention = AttentionReadout.of(last.attention(), config());
            return new Attended(scores, new AttentionWeights(attention, history.length() - read));
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public boolean hasHead(int layer, int head) {
        return layer >= 0 && layer < config().layers() && head >= 0 && head < config().heads();
    }

    @Override
    public HeadReadout readHead(History history, int layer, int head) {
        Blocking.check();
        open.readLock().lock();
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            requireOpen();
            int read = Math.min(history.length(), config().reads());
            CausalTransformer.Projected projected = HistoryEncoder.project(transformer, weights, history, layer);
            return new AttentionReadout(read, config()).of(projected, layer, head, history.length() - read);
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public float[][] itemVectors() {
        open.readLock().lock();
        try {
            requireOpen();
            NDArray items = weights.table();
            return AttentionReadout.matrix(items, vocabulary.size() + 1, config().dimension());
        } finally {
            open.readLock().unlock();
        }
    }

    @Override
    public PathPoints alongPath(History history, int item, double[] fractions) {
        Blocking.check();
        open.readLock().lock();
        try {
            requireOpen();
            return new PathGradients(transformer, weights, history.recent(config().reads()), item).at(fractions);
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

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the recommender is closed");
        }
    }
}
