package dev.vitrine.app.rules;

import dev.vitrine.app.condition.Choices;
import dev.vitrine.app.testing.TestItems;
import dev.vitrine.engine.Progress;
import dev.vitrine.engine.evaluation.Estimate;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.operations.ApplyRules;
import dev.vitrine.workspace.operations.ApplyRules.Move;
import dev.vitrine.workspace.operations.ApplyRules.Place;
import dev.vitrine.workspace.operations.PriceRules;
import dev.vitrine.workspace.operations.PriceRules.Measure;
import dev.vitrine.workspace.operations.PriceRules.Price;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.Reranking;
import dev.vitrine.workspace.rules.RuleFile;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.rules.RuledList;
import dev.vitrine.workspace.rules.ShopperFacts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Real rules on sixty items that a model ranks in the order of their numbers, and prices made up. */
public final class FakeRules implements RuleSource {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final List<ItemCard> ITEMS = TestItems.items(60);
    private static final ItemCatalogue CATALOGUE =
            ItemCatalogue.of(ITEMS.stream().map(ItemCard::id).toList(), ITEMS);

    final Map<String, RuleSet> kept = new TreeMap<>();
    final List<PriceRules.Request> priced = new ArrayList<>();
    int applied;

    @Override
    public List<RuleSet> ruleSets() {
        return List.copyOf(kept.values());
    }

    @Override
    public void save(RuleSet set) {
        kept.put(set.name(), set);
    }

    @Override
    public void remove(String name) {
        kept.remove(name);
    }

    @Override
    public RuleSet read(Path file) {
        return RuleFile.read(file);
    }

    @Override
    public void write(RuleSet set, Path file) {
        RuleFile.write(set, file);
    }

    @Override
    public ApplyRules.Result apply(ApplyRules.Request request, Progress progress) {
        applied++;
        int[] ranking = IntStream.rangeClosed(1, ITEMS.size()).toArray();
        ShopperFacts facts = new ShopperFacts("17853", 58, 12, 2, Set.of("Camping > Tents"), DAY);
        RuledList list = new Reranking(request.rules(), CATALOGUE).trace(ranking, facts, request.top());
        List<Place> before = new ArrayList<>();
        for (int rank = 1; rank <= request.top(); rank++) {
            before.add(new Place(rank, ITEMS.get(rank - 1), 1f / rank, rank, List.of()));
        }
        return new ApplyRules.Result(
                request.asOf(),
                DAY,
                request.model(),
                request.rules().name(),
                before,
                after(request.rules(), list),
                list.gone().stream()
                        .map(gone -> new ApplyRules.Gone(
                                CATALOGUE.card(gone.item()), gone.modelRank(), name(request.rules(), gone.rule())))
                        .toList(),
                list.lapsed().stream()
                        .map(place -> name(request.rules(), place))
                        .toList(),
                null,
                null,
                List.of());
    }

    private static List<Place> after(RuleSet rules, RuledList list) {
        List<Place> places = new ArrayList<>();
        for (RuledList.Place place : list.places()) {
            places.add(new Place(
                    places.size() + 1,
                    CATALOGUE.card(place.item()),
                    1f / place.item(),
                    place.modelRank(),
                    place.moves().stream()
                            .map(move -> new Move(
                                    move.rule(), name(rules, move.rule()), move.from(), move.to(), move.direct()))
                            .toList()));
        }
        return places;
    }

    private static String name(RuleSet rules, int place) {
        return rules.rules().get(place).name();
    }

    @Override
    public PriceRules.Result price(PriceRules.Request request, Progress progress) {
        priced.add(request);
        new Reranking(request.after(), CATALOGUE);
        return new PriceRules.Result(
                request.model(),
                true,
                request.top(),
                3104,
                1875,
                2,
                List.of(
                        new Price(Measure.HIT_RATE, 0.142, 0.131, new Estimate(-0.011, -0.016, -0.006), 1),
                        new Price(Measure.NDCG, 0.074, 0.071, new Estimate(-0.003, -0.006, 0.001), 1),
                        new Price(Measure.COVERAGE, 0.31, 0.36, new Estimate(0.05, 0.04, 0.06), 1),
                        new Price(Measure.DIVERSITY, 0.66, 0.71, new Estimate(0.05, 0.04, 0.06), 1),
                        new Price(Measure.REVENUE, 12.4, 12.9, new Estimate(0.5, -0.1, 1.1), 1),
                        new Price(Measure.MARGIN, 4.1, 4.4, new Estimate(0.3, 0.1, 0.5), 0.83),
                        new Price(Measure.SOLD_OUT, 0.08, 0, new Estimate(-0.08, -0.09, -0.07), 1)));
    }

    @Override
    public List<ItemCard> findItems(String text, int limit) {
        return ITEMS.stream()
                .filter(item ->
                        item.title(Locale.ENGLISH).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .toList();
    }

    @Override
    public Choices choices() {
        return Choices.of(ITEMS, List.of());
    }

    @Override
    public Optional<ItemCard> item(String id) {
        return ITEMS.stream().filter(item -> item.id().equals(id)).findFirst();
    }
}
