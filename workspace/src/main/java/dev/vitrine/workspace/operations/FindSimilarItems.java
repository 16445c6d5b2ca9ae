package dev.vitrine.workspace.operations;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.baseline.ContentSpace;
import dev.vitrine.engine.data.ItemFeatures;
import dev.vitrine.engine.data.ItemVocabulary;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.engine.recommend.TopK;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.WorkspaceAccess;
import dev.vitrine.workspace.features.CatalogueFeatures;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import java.util.List;

/** Finds the items most like one by text, category, brand and price; nobody need have had any of them. */
public final class FindSimilarItems {

    /** @param count at most so many are found */
    public record Request(String item, int count) {}

    /** @param likeness 1 beside an equal text, and {@link ContentSpace#ATTRIBUTE_WEIGHT} for each equal attribute */
    public record Similar(ItemCard item, double likeness) {}

    /**
     * @param items the most alike first
     * @param texts whether texts were read; false where this system cannot, or the item has none
     */
    public record Result(ItemCard item, List<Similar> items, boolean texts) {}

    private final WorkspaceAccess workspace;

    public FindSimilarItems(Workspace workspace) {
        this.workspace = WorkspaceAccess.to(workspace);
    }

    /** @throws ProblemException if there is no such item, or nothing is known of it */
    public Result run(Request request, Progress progress) {
        ItemKnowledge.readTexts(workspace, Runtime.getRuntime().availableProcessors(), progress);
        return workspace.use(open -> find(open, request));
    }

    private static Result find(Workspace open, Request request) {
        ItemCard item =
                open.item(request.item()).orElseThrow(() -> WorkspaceProblem.of("item.unknown", request.item()));
        ItemVocabulary all =
                new ItemVocabulary(open.database().query("SELECT id FROM item ORDER BY item_key", row -> row.text(1)));
        ItemFeatures features = CatalogueFeatures.read(open.database(), all);
        ContentSpace space = ContentSpace.of(features, all.size(), 1, ContentSpace.ATTRIBUTE_WEIGHT);
        int index = all.indexOf(item.id());
        if (!space.knows(index)) {
            throw WorkspaceProblem.of("item.nothingKnown", item.id());
        }
        float[] likeness = space.similarities(index);
        List<Similar> similar = TopK.of(likeness, request.count(), other -> other == index).stream()
                .filter(found -> found.score() > 0)
                .map(found -> similar(open, all, found))
                .toList();
        return new Result(item, similar, features.text() != null);
    }

    private static Similar similar(Workspace open, ItemVocabulary all, Recommendation found) {
        return new Similar(open.item(all.idOf(found.item())).orElseThrow(), found.score());
    }
}
