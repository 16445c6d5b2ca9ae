package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.Reranking;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.rules.RuledList;
import dev.vitrine.workspace.rules.ShopperFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one shopper's list under rules, beside the model's own, and says what each rule did to it. */
public final class ApplyRules {

    /**
     * @param shopper id; null for nobody in the workspace
     * @param history oldest first, in place of the shopper's own; null for the shopper's own
     * @param day of the list; null for the last day on which anything happened
     */
    public record Request(
            String model,
            @Nullable String shopper,
            @Nullable List<HistoryEvent> history,
            RuleSet rules,
            int top,
            SeenItems seen,
            AsOf asOf,
            @Nullable LocalDate day) {

        public Request {
            history = history == null ? null : List.copyOf(history);
            if (shopper == null && history == null) {
                throw new IllegalArgumentException("neither a shopper nor a history");
            }
            if (top < 1) {
                throw new IllegalArgumentException("a list has at least one place");
            }
        }
    }

    /**
     * @param before the model's own list
     * @param after the list under the rules
     * @param gone items of the model's list that are not in the other
     * @param lapsed names of pins that show nothing, because their item is sold out or unknown
     * @param truth the hidden item where the list is as of the test, else null
     * @param truthRank rank of the hidden item in the model's whole ranking; null where there is none
     * @param unknownItems ids in the history that the model does not know and left out
     */
    public record Result(
            AsOf asOf,
            LocalDate day,
            String model,
            String rules,
            List<Place> before,
            List<Place> after,
            List<Gone> gone,
            List<String> lapsed,
            @Nullable ItemCard truth,
            @Nullable Integer truthRank,
            List<String> unknownItems) {}

    /**
     * @param score the model's; null for an item that it does not rank
     * @param modelRank rank in the model's whole ranking; null likewise
     * @param moves what each rule did to it, in the order of the rules
     */
    public record Place(
            int rank,
            ItemCard item,
            @Nullable Float score,
            @Nullable Integer modelRank,
            List<Move> moves) {}

    /**
     * @param place of the rule in its set, from 0
     * @param from rank before the rule; 0 for an item that was nowhere
     * @param to rank after it; 0 for one that left the list
     * @param direct whether the rule is about this item, and not about others that made way or took its place
     */
    public record Move(int place, String rule, int from, int to, boolean direct) {

        /** Names of the rules that were about an item, each once. */
        public static String rulesAbout(List<Move> moves) {
            return moves.stream()
                    .filter(Move::direct)
                    .map(Move::rule)
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    public record Gone(ItemCard item, int modelRank, String rule) {}

    private final Workspace workspace;

    public ApplyRules(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @throws dev.vitrine.engine.ProblemException if rules contradict one another, cannot be read or leave nothing */
    public Result run(Request request, Progress progress) {
        ModelCard model = workspace.model(request.model());
        progress.update(-1, "recommend.scoring", model.name());
        ShopperTimeline timeline =
                ShopperTimeline.asked(workspace, request.shopper(), request.history(), model.dataset(), request.asOf());
        LocalDate day = request.day() == null ? RulesOnShopper.lastDay(workspace) : request.day();
        return workspace.openModels().use(model, (recommender, origin) -> {
            var vocabulary = recommender.vocabulary();
            ShopperRanking ranking =
                    ShopperRanking.of(recommender, timeline.viewOf(vocabulary, origin), timeline, request.seen());
            ItemCatalogue catalogue = ItemCatalogue.of(vocabulary.ids(), workspace.items());
            progress.throwIfCancelled();
            ShopperFacts facts =
                    RuleFacts.of(timeline, request.shopper(), catalogue, day, FactSources.ofFew(workspace));
            int[] order = ranking.all();
            RuledList ruled = new Reranking(request.rules(), catalogue).trace(order, facts, request.top());
            RuledWords words = new RuledWords(request.rules(), catalogue, ranking);
            return new Result(
                    request.asOf(),
                    day,
                    model.name(),
                    request.rules().name(),
                    words.own(order, request.top()),
                    words.places(ruled),
                    words.gone(ruled),
                    ruled.lapsed().stream().map(words::rule).toList(),
                    timeline.truth() == null ? null : ItemCards.of(workspace, timeline.truth()),
                    truthRank(ranking, timeline),
                    timeline.unknownTo(vocabulary));
        });
    }

    private static @Nullable Integer truthRank(ShopperRanking ranking, ShopperTimeline timeline) {
        return timeline.truth() == null
                ? null
                : ranking.rankOf(timeline.truth()).stream().boxed().findFirst().orElse(null);
    }
}
