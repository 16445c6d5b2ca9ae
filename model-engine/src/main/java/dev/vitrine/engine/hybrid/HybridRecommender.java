package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.explanation.AttentiveRecommender;
import java.util.List;

/**
 * A network and a memory of what followed what, joined: the network's score + weight log(1 + scale m), where m is the
 * memory's.
 */
public final class HybridRecommender extends JoinedRecommender {

    private final Memory memory;

    /**
     * @param network given over to this recommender, which closes it
     * @param memory over the same items
     * @throws ProblemException if the two do not know the same items
     */
    public HybridRecommender(AttentiveRecommender network, Memory memory) {
        super(network);
        if (!network.vocabulary().ids().equals(memory.links().vocabulary().ids())) {
            throw ProblemException.engine("evaluation.otherItems");
        }
        this.memory = memory;
    }

    @Override
    void join(float[] scores, History history) {
        float[] remembered = memory.links().score(List.of(history.recent(longestHistory())))[0];
        Mixture.into(scores, remembered, memory.weight(), memory.scale());
    }

    @Override
    public void close() {
        super.close();
        memory.links().close();
    }
}
