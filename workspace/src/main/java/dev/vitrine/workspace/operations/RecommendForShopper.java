package dev.vitrine.workspace.operations;

import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.SeenItems;
import dev.vitrine.engine.recommend.Recommendation;
import dev.vitrine.workspace.HistoryEvent;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ItemFilter;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.models.ModelCard;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.rules.RuleSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one shopper's list from each of several models, and says where each item stands in the others. */
public final class RecommendForShopper {

    /**
     * @param models names, in the order of the columns
     * @param shopper id; null for nobody in the workspace
     * @param history oldest first, in place of the shopper's own; null for the shopper's own
     * @param filter items that are candidates: ranks are counted among them
     * @param rules that the lists are put under; null for none. Ranks in other models stay those of the models alone
     */
    public record Request(
            List<String> models,
            @Nullable String shopper,
            @Nullable List<HistoryEvent> history,
            int top,
            SeenItems seen,
            AsOf asOf,
            ItemFilter filter,
            @Nullable RuleSet rules) {

        /** Under no rules. */
        public Request(
                List<String> models,
                @Nullable String shopper,
                @Nullable List<HistoryEvent> history,
                int top,
                SeenItems seen,
                AsOf asOf,
                ItemFilter filter) {
            this(models, shopper, history, top, seen, asOf, filter, null);
        }

        /** Of all items. */
        public Request(
                List<String> models,
                @Nullable String shopper,
                @Nullable List<HistoryEvent> history,
                int top,
                SeenItems seen,
                AsOf asOf) {
            this(models, shopper, history, top, seen, asOf, ItemFilter.NONE);
        }

        public Request {
            models = List.copyOf(models);
            history = history == null ? null : List.copyOf(history);
            if (shopper == null && history == null) {
                throw new IllegalArgumentException("neither a shopper nor a history");
            }
            if (models.isEmpty()) {
                throw WorkspaceProblem.of("model.noneChosen");
            }
            if (top < 1) {
                throw new IllegalArgumentException("a list has at least one place");
            }
        }
    }

    /**
     * @param truth the hidden item where the list is as of the test, else null
     * @param unknownItems ids in the history that a model does not know and left out
     */
    public record Result(
            AsOf asOf, List<ModelList> lists, @Nullable ItemCard truth, List<String> unknownItems) {}

    /**
     * @param truthRank rank of the hidden item in this model's whole ranking; null where there is none, or the item is
     *     no candidate of the model
     */
    public record ModelList(
            String model, List<Place> places, @Nullable Integer truthRank) {}

    /**
     * @param rank from 1
     * @param score the model's; not a number for an item that only a rule shows
     * @param rankElsewhere rank of this item in each other model's whole ranking, by model name
     * @param moves what rules did to it, in their order
     * @param probability that it is the next purchase, among the candidates; null where the model is not calibrated
     */
    public record Place(
            int rank,
            ItemCard item,
            float score,
            Map<String, Integer> rankElsewhere,
            List<ApplyRules.Move> moves,
            @Nullable Double probability) {

        /** Of which no probability is known. */
        public Place(
                int rank, ItemCard item, float score, Map<String, Integer> rankElsewhere, List<ApplyRules.Move> moves) {
            this(rank, item, score, rankElsewhere, moves, null);
        }

        /** Where the model has it. */
        public Place(int rank, ItemCard item, float score, Map<String, Integer> rankElsewhere) {
            this(rank, item, score, rankElsewhere, List.of());
        }
    }

    private final Workspace workspace;

    public RecommendForShopper(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What is hidden as of the test follows the first model's target behaviour. */
    public Result run(Request request, Progress progress) {
        List<ModelCard> models = request.models().stream().map(workspace::model).toList();
        ShopperTimeline timeline = ShopperTimeline.asked(
                workspace, request.shopper(), request.history(), models.get(0).dataset(), request.asOf());
        Set<String> candidates = request.filter().conditions() == 0 ? null : workspace.itemIds(request.filter());
        Map<String, ShopperRanking> rankings = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (ModelCard model : models) {
            progress.throwIfCancelled();
            progress.update((double) rankings.size() / models.size(), "recommend.scoring", model.name());
            rankings.put(model.name(), rank(model, timeline, request.seen(), candidates, unknown));
        }
        List<ModelList> lists = new ArrayList<>();
        Map<String, ItemCard> cards = new HashMap<>();
        RuleSet rules = request.rules();
        RulesOnShopper ruled =
                rules == null ? null : new RulesOnShopper(workspace, rules, timeline, request.shopper(), request.top());
        rankings.forEach((name, ranking) -> {
            ModelList own = list(name, rankings, request.top(), timeline.truth(), cards);
            lists.add(ruled == null ? own : under(ruled, own, rankings));
        });
        return new Result(
                request.asOf(),
                lists,
                timeline.truth() == null ? null : ItemCards.of(workspace, timeline.truth()),
                List.copyOf(unknown));
    }

    private ShopperRanking rank(
            ModelCard model,
            ShopperTimeline timeline,
            SeenItems seen,
            @Nullable Set<String> candidates,
            Set<String> unknown) {
        return workspace.openModels().use(model, (recommender, origin) -> {
            unknown.addAll(timeline.unknownTo(recommender.vocabulary()));
            ShopperRanking ranking =
                    ShopperRanking.of(recommender, timeline.viewOf(recommender.vocabulary(), origin), timeline, seen);
            if (candidates != null) {
                ranking.keepOnly(candidates);
            }
            return ranking;
        });
    }

    private ModelList list(
            String model,
            Map<String, ShopperRanking> rankings,
            int top,
            @Nullable String truth,
            Map<String, ItemCard> cards) {
        ShopperRanking own = Objects.requireNonNull(rankings.get(model));
        List<Place> places = new ArrayList<>();
        PlaceProbability probability = probability(model, own);
        for (Recommendation recommendation : own.top(top)) {
            String id = own.idOf(recommendation.item());
            places.add(new Place(
                    places.size() + 1,
                    cards.computeIfAbsent(id, unknown -> ItemCards.of(workspace, unknown)),
                    recommendation.score(),
                    ranksElsewhere(id, model, rankings),
                    List.of(),
                    probability.of(recommendation.score())));
        }
        Integer truthRank = truth == null
                ? null
                : own.rankOf(truth).stream().boxed().findFirst().orElse(null);
        return new ModelList(model, places, truthRank);
    }

    private PlaceProbability probability(String model, ShopperRanking ranking) {
        return new PlaceProbability(workspace.modelTable().calibration(model).orElse(null), ranking);
    }

    private ModelList under(RulesOnShopper rules, ModelList own, Map<String, ShopperRanking> rankings) {
        ShopperRanking ranking = Objects.requireNonNull(rankings.get(own.model()));
        PlaceProbability probability = probability(own.model(), ranking);
        List<Place> places = rules.places(ranking).stream()
                .map(place -> new Place(
                        place.rank(),
                        place.item(),
                        place.score() == null ? Float.NaN : place.score(),
                        ranksElsewhere(place.item().id(), own.model(), rankings),
                        place.moves(),
                        place.score() == null ? null : probability.of(place.score())))
                .toList();
        return new ModelList(own.model(), places, own.truthRank());
    }

    private static Map<String, Integer> ranksElsewhere(
            String item, String model, Map<String, ShopperRanking> rankings) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        rankings.forEach((other, ranking) -> {
            if (!other.equals(model)) {
                ranking.rankOf(item).ifPresent(rank -> ranks.put(other, rank));
            }
        });
        return ranks;
    }
}
