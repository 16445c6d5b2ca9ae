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
     * One of the lists.
     *
     * @param rules that it is put under; null for none
     */
    public record Wanted(String model, @Nullable RuleSet rules) {

        /** Of every model, under the same rules. */
        public static List<Wanted> of(List<String> models, @Nullable RuleSet rules) {
            return models.stream().map(model -> new Wanted(model, rules)).toList();
        }

        /** What the rules are called; null for none. */
        public @Nullable String rulesName() {
            return rules == null ? null : rules.name();
        }
    }

    /**
     * @param lists in the order of the columns; a model may be in several, under different rules
     * @param shopper id; null for nobody in the workspace
     * @param history oldest first, in place of the shopper's own; null for the shopper's own
     * @param filter items that are candidates: ranks are counted among them
     */
    public record Request(
            List<Wanted> lists,
            @Nullable String shopper,
            @Nullable List<HistoryEvent> history,
            int top,
            SeenItems seen,
            AsOf asOf,
            ItemFilter filter) {

        /** All under the same rules; null for none. */
        public Request(
                List<String> models,
                @Nullable String shopper,
                @Nullable List<HistoryEvent> history,
                int top,
                SeenItems seen,
                AsOf asOf,
                ItemFilter filter,
                @Nullable RuleSet rules) {
            this(Wanted.of(models, rules), shopper, history, top, seen, asOf, filter);
        }

        /** Of all items, under no rules. */
        public Request(
                List<String> models,
                @Nullable String shopper,
                @Nullable List<HistoryEvent> history,
                int top,
                SeenItems seen,
                AsOf asOf) {
            this(models, shopper, history, top, seen, asOf, ItemFilter.NONE, null);
        }

        public Request {
            lists = List.copyOf(lists);
            history = history == null ? null : List.copyOf(history);
            if (shopper == null && history == null) {
                throw new IllegalArgumentException("neither a shopper nor a history");
            }
            if (lists.isEmpty()) {
                throw WorkspaceProblem.of("model.noneChosen");
            }
            if (top < 1) {
                throw new IllegalArgumentException("a list has at least one place");
            }
        }

        /** Names, in the order of the lists. */
        public List<String> models() {
            return lists.stream().map(Wanted::model).toList();
        }
    }

    /**
     * @param truth the hidden item where the list is as of the test, else null
     * @param unknownItems ids in the history that a model does not know and left out
     */
    public record Result(
            AsOf asOf, List<ModelList> lists, @Nullable ItemCard truth, List<String> unknownItems) {}

    /**
     * @param rules what the rules are called that it is under; null for none
     * @param truthRank rank of the hidden item in this model's whole ranking; null where there is none, or the item is
     *     no candidate of the model
     */
    public record ModelList(
            String model,
            @Nullable String rules,
            List<Place> places,
            @Nullable Integer truthRank) {

        /** Under no rules. */
        public ModelList(String model, List<Place> places, @Nullable Integer truthRank) {
            this(model, null, places, truthRank);
        }

        /**
         * Rank of an item of another list here: beyond the end in the model's whole ranking, unless rules may have changed
         * that.
         */
        public @Nullable Integer rankOf(Place elsewhere) {
            return rules == null
                    ? elsewhere.rankElsewhere().get(model)
                    : places.stream()
                            .filter(place ->
                                    place.item().id().equals(elsewhere.item().id()))
                            .findFirst()
                            .map(Place::rank)
                            .orElse(null);
        }
    }

    /**
     * @param rank from 1
     * @param score the model's; not a number for an item that only a rule shows
     * @param rankElsewhere rank of this item in the whole ranking of each other list's model, whatever its rules, by
     *     model name
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
        List<ModelCard> models =
                request.models().stream().distinct().map(workspace::model).toList();
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
        return new Result(
                request.asOf(),
                lists(request, timeline, rankings),
                timeline.truth() == null ? null : ItemCards.of(workspace, timeline.truth()),
                List.copyOf(unknown));
    }

    private List<ModelList> lists(Request request, ShopperTimeline timeline, Map<String, ShopperRanking> rankings) {
        List<ModelList> lists = new ArrayList<>();
        Map<String, ItemCard> cards = new HashMap<>();
        Map<RuleSet, RulesOnShopper> ruled = new HashMap<>();
        for (int place = 0; place < request.lists().size(); place++) {
            Wanted wanted = request.lists().get(place);
            Map<String, ShopperRanking> others = others(request.models(), place, rankings);
            ShopperRanking own = Objects.requireNonNull(rankings.get(wanted.model()));
            RuleSet rules = wanted.rules();
            List<Place> places = rules == null
                    ? places(wanted.model(), own, others, request.top(), cards)
                    : under(
                            ruled.computeIfAbsent(
                                    rules,
                                    set -> new RulesOnShopper(
                                            workspace, set, timeline, request.shopper(), request.top())),
                            wanted.model(),
                            own,
                            others);
            lists.add(new ModelList(wanted.model(), wanted.rulesName(), places, truthRank(own, timeline.truth())));
        }
        return lists;
    }

    /** Rankings of the models of all other lists, among which its own may be. */
    private static Map<String, ShopperRanking> others(
            List<String> models, int place, Map<String, ShopperRanking> rankings) {
        Map<String, ShopperRanking> others = new LinkedHashMap<>();
        for (int other = 0; other < models.size(); other++) {
            if (other != place) {
                others.put(models.get(other), Objects.requireNonNull(rankings.get(models.get(other))));
            }
        }
        return others;
    }

    private static @Nullable Integer truthRank(ShopperRanking own, @Nullable String truth) {
        return truth == null
                ? null
                : own.rankOf(truth).stream().boxed().findFirst().orElse(null);
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

    private List<Place> places(
            String model,
            ShopperRanking own,
            Map<String, ShopperRanking> others,
            int top,
            Map<String, ItemCard> cards) {
        List<Place> places = new ArrayList<>();
        PlaceProbability probability = probability(model, own);
        for (Recommendation recommendation : own.top(top)) {
            String id = own.idOf(recommendation.item());
            places.add(new Place(
                    places.size() + 1,
                    cards.computeIfAbsent(id, unknown -> ItemCards.of(workspace, unknown)),
                    recommendation.score(),
                    ranksElsewhere(id, others),
                    List.of(),
                    probability.of(recommendation.score())));
        }
        return places;
    }

    private PlaceProbability probability(String model, ShopperRanking ranking) {
        return new PlaceProbability(workspace.modelTable().calibration(model).orElse(null), ranking);
    }

    private List<Place> under(
            RulesOnShopper rules, String model, ShopperRanking own, Map<String, ShopperRanking> others) {
        PlaceProbability probability = probability(model, own);
        return rules.places(own).stream()
                .map(place -> new Place(
                        place.rank(),
                        place.item(),
                        place.score() == null ? Float.NaN : place.score(),
                        ranksElsewhere(place.item().id(), others),
                        place.moves(),
                        place.score() == null ? null : probability.of(place.score())))
                .toList();
    }

    private static Map<String, Integer> ranksElsewhere(String item, Map<String, ShopperRanking> others) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        others.forEach((other, ranking) -> ranking.rankOf(item).ifPresent(rank -> ranks.put(other, rank)));
        return ranks;
    }
}
