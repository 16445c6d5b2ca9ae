package dev.vitrine.workspace.operations;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.data.DatasetOptions;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
    static void requireHistory(
            Workspace open, ShopperTimeline timeline, ShopperTimeline.View view, String shopper, String model) {
        int events = timeline.events().size();
        if (events == 0) {
            throw noHistory(open, shopper, open.model(model));
        }
        if (view.history().length() == 0) {
            throw WorkspaceProblem.of("explain.nothingKnown", shopper, model, events);
        }
    }

    /** Whether nothing of the shopper counts, or nothing of what the model reads. */
    private static ProblemException noHistory(Workspace open, String shopper, ModelCard model) {
        int counted = ShopperTimeline.read(open, shopper, DatasetOptions.DEFAULT, AsOf.NOW)
                .events()
                .size();
        if (counted == 0) {
            return WorkspaceProblem.of("explain.noHistory", shopper);
        }
        Set<String> read = new TreeSet<>(model.dataset().inputBehaviours());
        String target = model.dataset().targetBehaviour();
        if (!read.isEmpty() && target != null) {
            read.add(target);
        }
        Double least = model.dataset().minimumValue();
        return WorkspaceProblem.of(
                "explain.noneRead",
                shopper,
                model.name(),
                String.join(", ", read),
                counted,
                least == null ? 0 : read.isEmpty() ? 2 : 1,
                least == null ? 0 : least);
    }
}
