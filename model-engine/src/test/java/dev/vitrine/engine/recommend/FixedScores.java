package dev.vitrine.engine.recommend;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import java.util.List;
import java.util.function.Function;

/** A model for tests whose scores are a plain function of the history, {@code [items]} without padding. */
public record FixedScores(ItemVocabulary vocabulary, int longestHistory, Function<History, float[]> scoring)
        implements Recommender {

    public FixedScores(ItemVocabulary vocabulary, Function<History, float[]> scoring) {
        this(vocabulary, Integer.MAX_VALUE, scoring);
    }

    @Override
    public float[][] score(List<History> histories) {
        return histories.stream().map(this::row).toArray(float[][]::new);
    }

    private float[] row(History history) {
        float[] row = new float[vocabulary.size() + 1];
        row[ItemVocabulary.PADDING] = Float.NEGATIVE_INFINITY;
        System.arraycopy(scoring.apply(history.recent(longestHistory)), 0, row, 1, vocabulary.size());
        return row;
    }

    @Override
    public void close() {}
}
