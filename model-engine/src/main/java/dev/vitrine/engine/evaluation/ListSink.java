package dev.vitrine.engine.evaluation;

import dev.vitrine.engine.recommend.Recommendation;
import java.util.List;

/** Takes the lists that an evaluation scored, one for each user that it counts. */
@FunctionalInterface
public interface ListSink {

    /** For evaluations whose lists nobody wants. */
    ListSink NONE = (user, list) -> {};

    /**
     * @param user index into the data set
     * @param list to the deepest cut-off and on to the end of the tie there, so that every mid-rank within the cut-off
     *     can be worked out from it
     */
    void accept(int user, List<Recommendation> list);
}
