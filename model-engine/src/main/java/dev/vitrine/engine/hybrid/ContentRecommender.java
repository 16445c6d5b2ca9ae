package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.HeadReadout;
import java.util.List;

/** A network joined with a {@link ContentMemory}; attention is the network's. */
public final class ContentRecommender implements AttentiveRecommender {

    private final AttentiveRecommender network;
    private final ContentMemory memory;

    /** @param network given over to this recommender, which closes it */
    public ContentRecommender(AttentiveRecommender network, ContentMemory memory) {
        this.network = network;
        this.memory = memory;
    }

    @Override
    public ItemVocabulary vocabulary() {
        return network.vocabulary();
    }

    @Override
    public int longestHistory() {
        return network.longestHistory();
    }

    @Override
    public float[][] score(List<History> histories) {
        float[][] scores = network.score(histories);
        for (int row = 0; row < scores.length; row++) {
            memory.into(scores[row], histories.get(row));
        }
        return scores;
    }

    @Override
    public void scoreEach(List<History> histories, ScoredHistory visitor) {
        network.scoreEach(histories, (history, scores) -> {
            memory.into(scores, histories.get(history));
            visitor.accept(history, scores);
        });
    }

    @Override
    public Attended attend(History history) {
        Attended attended = network.attend(history);
        float[] scores = attended.scores().clone();
        memory.into(scores, history);
        return new Attended(scores, attended.attention());
    }

    @Override
    public boolean hasHead(int layer, int head) {
        return network.hasHead(layer, head);
    }

    @Override
    public HeadReadout readHead(History history, int layer, int head) {
        return network.readHead(history, layer, head);
    }

    @Override
    public float[][] itemVectors() {
        return network.itemVectors();
    }

    @Override
    public void close() {
        network.close();
    }
}
