package dev.vitrine.workspace.operations;

import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.Workspace;
import dev.vitrine.workspace.rules.ItemCatalogue;
import dev.vitrine.workspace.rules.Reranking;
import dev.vitrine.workspace.rules.RuleSet;
import dev.vitrine.workspace.rules.ShopperFacts;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts several models' rankings for one shopper under the same rules, on the last day on which anything happened. */
final class RulesOnShopper {

    private final RuleSet rules;
    private final ShopperTimeline timeline;
    private final @Nullable String shopper;
    private final int top;
    private final List<ItemCard> items;
    private final LocalDate day;
    private final FactSources sources;

    RulesOnShopper(Workspace workspace, RuleSet rules, ShopperTimeline timeline, @Nullable String shopper, int top) {
        this.rules = rules;
        this.timeline = timeline;
        this.shopper = shopper;
        this.top = top;
        items = workspace.items();
        day = lastDay(workspace);
        sources = FactSources.ofFew(workspace);
    }

    static LocalDate lastDay(Workspace workspace) {
        return workspace.lastDay().orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    /** @throws dev.vitrine.engine.ProblemException if rules contradict one another, cannot be read or leave nothing */
    List<ApplyRules.Place> places(ShopperRanking ranking) {
        ItemCatalogue catalogue = ItemCatalogue.of(ranking.ids(), items);
        ShopperFacts facts = RuleFacts.of(timeline, shopper, catalogue, day, sources);
        return new RuledWords(rules, catalogue, ranking)
                .places(new Reranking(rules, catalogue).trace(ranking.all(), facts, top));
    }
}
