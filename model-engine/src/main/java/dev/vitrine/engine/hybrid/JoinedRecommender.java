package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.HeadReadout;
import java.util.List;

/**
 * A network whose scores something else has a say in. Attention is the network's; scores, and what is measured on them,
 * are of both.
 */
abstract class JoinedRecommender implements AttentiveRecommender {

    private final AttentiveRecommender network;

    /** @param network given over to this recommender, which closes it */
    JoinedRecommender(AttentiveRecommender network) {
        this.network = network;
    }

    /** Adds to the network's scores of a history, {@code [items + 1]}, what the other says. */
    abstract void join(float[] scores, History history);

    @Override
    public ItemVocabulary vocabulary() {
        return network.vocabulary();
    }

    /** The network's: what it is joined with reads no further. */
    @Override
    public int longestHistory() {
        return network.longestHistory();
    }

    @Override
    public float[][] score(List<History> histories) {
        float[][] scores = network.score(histories);
        for (int row = 0; row < scores.length; row++) {
            join(scores[row], histories.get(row));
        }
        return scores;
    }

    @Override
    public void scoreEach(List<History> histories, ScoredHistory visitor) {
        network.scoreEach(histories, joining(histories, visitor));
    }

    @Override
    public void scoreEachAtOnce(List<History> histories, ScoredHistory visitor) {
        network.scoreEachAtOnce(histories, joining(histories, visitor));
    }

    private ScoredHistory joining(List<History> histories, ScoredHistory visitor) {
        return (history, scores) -> {
            join(scores, histories.get(history));
            visitor.accept(history, scores);
        };
    }

    @Override
    public Attended attend(History history) {
        Attended attended = network.attend(history);
        float[] scores = attended.scores().clone();
        join(scores, history);
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
