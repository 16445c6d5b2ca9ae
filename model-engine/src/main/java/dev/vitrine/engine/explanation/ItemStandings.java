package dev.vitrine.engine.explanation;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.data.History;
import dev.vitrine.engine.recommend.Ranks;
import dev.vitrine.engine.recommend.Recommender;
import java.util.List;
import java.util.function.IntPredicate;

/** How one item fares with one model as the history changes; what the user has had stays out of the ranking. */
public final class ItemStandings {

    /** @param rank from 1 among the candidates */
    public record Standing(float score, int rank) {}

    private final Recommender model;
    private final int item;
    private final IntPredicate excluded;
    private final Progress progress;

    /**
     * @param item vocabulary index of the item to explain
     * @param excluded items that are no candidates, whatever the history
     * @param progress asked between histories whether to go on
     */
    public ItemStandings(Recommender model, int item, IntPredicate excluded, Progress progress) {
        this.model = model;
        this.item = item;
        this.excluded = excluded;
        this.progress = progress;
    }

    /** The events of a history that the model reads. */
    public History read(History history) {
        return history.recent(model.longestHistory());
    }

    /** One for each history. */
    public List<Standing> of(List<History> histories) {
        Standing[] standings = new Standing[histories.size()];
        model.scoreEach(histories, (history, scores) -> {
            progress.throwIfCancelled();
            standings[history] = new Standing(scores[item], Ranks.of(item, scores, excluded));
        });
        return List.of(standings);
    }

    public Standing of(History history) {
        return of(List.of(history)).get(0);
    }

    Recommender model() {
        return model;
    }

    int item() {
        return item;
    }

    boolean isExcluded(int other) {
        return excluded.test(other);
    }

    Progress progress() {
        return progress;
    }
}
