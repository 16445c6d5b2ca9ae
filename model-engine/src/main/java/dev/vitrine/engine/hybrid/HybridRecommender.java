package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import dev.vitrine.engine.explanation.HeadReadout;
import java.util.List;

/**
 * A network and a memory of what followed what, joined: the network's score + weight log(1 + scale m), where m is the
 * memory's. Attention is the network's; scores, and what is measured on them, are of both.
 */
public final class HybridRecommender implements AttentiveRecommender {

    private final AttentiveRecommender network;
    private final Memory memory;

    /**
     * @param network given over to this recommender, which closes it
     * @param memory over the same items
     * @throws ProblemException if the two do not know the same items
     */
    public HybridRecommender(AttentiveRecommender network, Memory memory) {
        if (!network.vocabulary().ids().equals(memory.links().vocabulary().ids())) {
            throw ProblemException.engine("evaluation.otherItems");
        }
        this.network = network;
        this.memory = memory;
    }

    @Override
    public ItemVocabulary vocabulary() {
        return network.vocabulary();
    }

    /** The network's: the memory reads no further. */
    @Override
    public int longestHistory() {
        return network.longestHistory();
    }

    @Override
    public float[][] score(List<History> histories) {
        float[][] scores = network.score(histories);
        for (int row = 0; row < scores.length; row++) {
            mix(scores[row], histories.get(row));
        }
        return scores;
    }

    @Override
    public void scoreEach(List<History> histories, ScoredHistory visitor) {
        network.scoreEach(histories, (history, scores) -> {
            mix(scores, histories.get(history));
            visitor.accept(history, scores);
        });
    }

    @Override
    public Attended attend(History history) {
        Attended attended = network.attend(history);
        float[] scores = attended.scores().clone();
        mix(scores, history);
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

    private void mix(float[] scores, History history) {
        float[] remembered = memory.links().score(List.of(history.recent(longestHistory())))[0];
        Mixture.into(scores, remembered, memory.weight(), memory.scale());
    }

    @Override
    public void close() {
        network.close();
        memory.links().close();
    }
}
