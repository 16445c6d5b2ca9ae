package dev.vitrine.workspace.rules;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.problem.WorkspaceProblem;
import dev.vitrine.workspace.rules.RuledList.Gone;
import dev.vitrine.workspace.rules.RuledList.Move;
import dev.vitrine.workspace.rules.RuledList.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A rule set ready to be put on rankings over one catalogue; to be used by one thread at a time. */
public final class Reranking {

    /** Key of the problem that rules leave nothing to show. */
    public static final String NOTHING_LEFT = "rule.nothingLeft";

    private final ItemCatalogue catalogue;
    private final List<ActiveRule> rules = new ArrayList<>();

    /**
     * @throws dev.vitrine.workspace.rules.condition.ConditionException if a condition of a rule that is on cannot be
     *     read
     */
    public Reranking(RuleSet set, ItemCatalogue catalogue) {
        this.catalogue = catalogue;
        for (int place = 0; place < set.rules().size(); place++) {
            if (set.rules().get(place).on()) {
                rules.add(new ActiveRule(place, set.rules().get(place), catalogue));
            }
        }
    }

    public ItemCatalogue catalogue() {
        return catalogue;
    }

    /**
     * The list under the rules, without what each of them did.
     *
     * @param ranking the model's candidates by catalogue index, best first
     * @return at most {@code top} items by catalogue index
     * @throws ProblemException if rules contradict one another, or nothing is left to show
     */
    public int[] list(int[] ranking, ShopperFacts shopper, int top) {
        List<ActiveRule> inForce = inForce(shopper);
        List<Integer> list = new Arrangement(catalogue, inForce, shopper.today(), top)
                .of(ranking)
                .list();
        requireSome(list, ranking, inForce);
        return list.stream().mapToInt(Integer::intValue).toArray();
    }

    /** As {@link #list}, with what each rule did: the list under the first rule alone, the first two, and so on. */
    public RuledList trace(int[] ranking, ShopperFacts shopper, int top) {
        List<ActiveRule> inForce = inForce(shopper);
        Map<Integer, List<Move>> moves = new HashMap<>();
        List<Gone> gone = new ArrayList<>();
        Arrangement.Outcome before = arrange(inForce, 0, shopper, top).of(ranking);
        List<Integer> model = before.list();
        for (int count = 1; count <= inForce.size(); count++) {
            Arrangement.Outcome after = arrange(inForce, count, shopper, top).of(ranking);
            compare(before, after, inForce.get(count - 1), shopper, moves);
            before = after;
        }
        requireSome(before.list(), ranking, inForce);
        List<Place> places = before.list().stream()
                .map(item -> new Place(item, rankIn(ranking, item), moves.getOrDefault(item, List.of())))
                .toList();
        for (Integer item : model) {
            if (!before.list().contains(item)) {
                List<Move> own = moves.getOrDefault(item, List.of());
                gone.add(new Gone(
                        item, rankIn(ranking, item), own.get(own.size() - 1).rule()));
            }
        }
        return new RuledList(
                places, gone, arrange(inForce, inForce.size(), shopper, top).lapsed());
    }

    private List<ActiveRule> inForce(ShopperFacts shopper) {
        List<ActiveRule> inForce =
                rules.stream().filter(rule -> rule.isFor(shopper)).toList();
        new Contradictions(catalogue, inForce, shopper.today()).refuse();
        return inForce;
    }

    private Arrangement arrange(List<ActiveRule> inForce, int count, ShopperFacts shopper, int top) {
        return new Arrangement(catalogue, inForce.subList(0, count), shopper.today(), top);
    }

    private void compare(
            Arrangement.Outcome before,
            Arrangement.Outcome after,
            ActiveRule rule,
            ShopperFacts shopper,
            Map<Integer, List<Move>> moves) {
        for (int place = 0; place < after.list().size(); place++) {
            int item = after.list().get(place);
            int older = before.list().indexOf(item);
            int from = older < 0 ? before.rankInOrder(item) : older + 1;
            if (from != place + 1 || older < 0) {
                add(moves, item, new Move(rule.place(), from, place + 1, isAbout(rule, item, shopper, older < 0)));
            }
        }
        for (int place = 0; place < before.list().size(); place++) {
            int item = before.list().get(place);
            if (!after.list().contains(item)) {
                add(moves, item, new Move(rule.place(), place + 1, 0, takesOut(rule, item, shopper)));
            }
        }
    }

    /** Whether a rule took an item out of the list itself, and not by what it put in its place. */
    private boolean takesOut(ActiveRule rule, int item, ShopperFacts shopper) {
        boolean putsIn = rule.action() instanceof Action.Pin || rule.action() instanceof Action.Fresh;
        return !putsIn
                && (!(rule.action() instanceof Action.Boost)
                        || rule.items(shopper.today()).get(item));
    }

    private static void add(Map<Integer, List<Move>> moves, int item, Move move) {
        moves.computeIfAbsent(item, each -> new ArrayList<>()).add(move);
    }

    private boolean isAbout(ActiveRule rule, int item, ShopperFacts shopper, boolean isNew) {
        if (rule.action() instanceof Action.Pin pin) {
            return catalogue.indexOf(pin.item()) == item;
        }
        if (rule.action() instanceof Action.Boost) {
            return rule.items(shopper.today()).get(item);
        }
        return rule.action() instanceof Action.Diversify
                || (rule.action() instanceof Action.Fresh
                        && isNew
                        && rule.items(shopper.today()).get(item));
    }

    private static int rankIn(int[] ranking, int item) {
        for (int place = 0; place < ranking.length; place++) {
            if (ranking[place] == item) {
                return place + 1;
            }
        }
        return 0;
    }

    private static void requireSome(List<Integer> list, int[] ranking, List<ActiveRule> inForce) {
        if (list.isEmpty() && ranking.length > 0) {
            throw WorkspaceProblem.of(
                    NOTHING_LEFT,
                    inForce.stream()
                            .filter(rule -> rule.action() instanceof Action.Hide
                                    || rule.action() instanceof Action.Only
                                    || rule.action() instanceof Action.InStock)
                            .map(ActiveRule::name)
                            .collect(Collectors.joining(", ")));
        }
    }
}
