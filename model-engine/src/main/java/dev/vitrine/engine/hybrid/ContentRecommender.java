package dev.vitrine.engine.hybrid;

import dev.vitrine.engine.data.History;
import dev.vitrine.engine.explanation.AttentiveRecommender;

/** A network joined with a {@link ContentMemory}. */
public final class ContentRecommender extends JoinedRecommender {

    private final ContentMemory memory;

    /** @param network given over to this recommender, which closes it */
    public ContentRecommender(AttentiveRecommender network, ContentMemory memory) {
        super(network);
        this.memory = memory;
    }

    @Override
    void join(float[] scores, History history) {
        memory.into(scores, history);
    }
}
