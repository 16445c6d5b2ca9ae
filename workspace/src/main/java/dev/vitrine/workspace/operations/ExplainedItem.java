package dev.vitrine.workspace.operations;

import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an explanation is about, and what it needs. */
final class ExplainedItem {

    private ExplainedItem() {}

    /**
     * Vocabulary index of the item that is asked for, or of the first of the list.
     *
     * @throws dev.vitrine.engine.ProblemException if the model does not know the item, or the list is empty
     */
    static int of(
            ShopperRanking ranking, ItemVocabulary vocabulary, @Nullable String asked, String shopper, String model) {
        if (asked == null) {
            List<Recommendation> first = ranking.top(1);
            if (first.isEmpty()) {
                throw WorkspaceProblem.of("explain.noCandidate", shopper);
            }
            return first.get(0).item();
        }
        int item = vocabulary.indexOf(asked);
        if (item == ItemVocabulary.PADDING) {
            throw WorkspaceProblem.of("explain.unknownItem", asked, model);
        }
        return item;
    }

    /** @throws dev.vitrine.engine.ProblemException if there are no events, or none that the model can read */
    static void requireHistory(ShopperTimeline timeline, ShopperTimeline.View view, String shopper, String model) {
        int events = timeline.events().size();
        if (events == 0) {
            throw WorkspaceProblem.of("explain.noHistory", shopper);
        }
        if (view.history().length() == 0) {
            throw WorkspaceProblem.of("explain.nothingKnown", shopper, model, events);
        }
    }
}
