package dev.vitrine.workspace.rules;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.engine.ProblemException;
import dev.vitrine.workspace.rules.RuledList.Move;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Rules never change a list beyond what they say. */
class RerankingPropertyTest {

    private static final int RANKED = 60;
    private static final ItemCatalogue CATALOGUE = TestShop.catalogue(RANKED, 10);

    @Property(tries = 1000)
    void pinsAreExactHiddenItemsNeverShownAndCapsKept(
            @ForAll("ruleSets") List<Rule> rules, @ForAll @IntRange(min = 1, max = 20) int top, @ForAll long seed) {
        int[] ranking = shuffled(seed);
        int[] list = list(rules, ranking, top);
        assertTrue(list.length <= top);
        assertEquals(list.length, IntStream.of(list).distinct().count());
        for (ActiveRule rule : active(rules)) {
            if (rule.action() instanceof Action.Pin pin) {
                pinIsExact(pin, list, top, rules);
            } else if (rule.action() instanceof Action.Cap cap) {
                capIsKept(cap, rule.items(TestShop.TODAY), list);
            } else if (rule.action() instanceof Action.Hide || rule.action() instanceof Action.InStock) {
                assertTrue(IntStream.of(list).noneMatch(rule.items(TestShop.TODAY)::get));
            } else if (rule.action() instanceof Action.Only) {
                assertTrue(IntStream.of(list).allMatch(rule.items(TestShop.TODAY)::get));
            }
        }
    }

    @Property(tries = 500)
    void itemsThatNoRuleIsAboutKeepTheirOrder(@ForAll("stableSets") List<Rule> rules, @ForAll long seed) {
        int[] ranking = shuffled(seed);
        int[] list = list(rules, ranking, 20);
        BitSet moved = new BitSet();
        for (ActiveRule rule : active(rules)) {
            if (rule.action() instanceof Action.Pin pin) {
                moved.set(CATALOGUE.indexOf(pin.item()));
            } else if (rule.action() instanceof Action.Boost || rule.action() instanceof Action.Fresh) {
                moved.or(rule.items(TestShop.TODAY));
            }
        }
        int[] kept = IntStream.of(list).filter(item -> !moved.get(item)).toArray();
        int[] inModelOrder = IntStream.of(ranking)
                .filter(item -> IntStream.of(kept).anyMatch(each -> each == item))
                .toArray();
        assertArrayEquals(inModelOrder, kept);
    }

    @Property(tries = 300)
    void boostedItemsKeepTheirOrderAndComeToTheirPlaceDividedByTheFactor(
            @ForAll @IntRange(min = 1, max = RANKED) int place, @ForAll @IntRange(min = 2, max = 9) int factor) {
        int[] ranking = TestShop.ranking(RANKED);
        Rule boost = Rule.always("boost", new Action.Boost(factor), "item == 'i" + place + "'");
        int[] list = list(List.of(boost), ranking, RANKED);
        assertEquals((place + factor - 1) / factor, indexOf(list, place) + 1);
    }

    @Property(tries = 300)
    void theTraceEndsInTheListAndEachMoveBeginsWhereTheOneBeforeEnded(
            @ForAll("ruleSets") List<Rule> rules, @ForAll long seed) {
        int[] ranking = shuffled(seed);
        int[] list = list(rules, ranking, 12);
        RuledList traced = new Reranking(new RuleSet("all", rules), CATALOGUE).trace(ranking, TestShop.SOMEBODY, 12);
        assertArrayEquals(
                list, traced.places().stream().mapToInt(RuledList.Place::item).toArray());
        for (int place = 0; place < list.length; place++) {
            RuledList.Place traces = traced.places().get(place);
            List<Move> moves = traces.moves();
            int end = moves.isEmpty()
                    ? traces.modelRank()
                    : moves.get(moves.size() - 1).to();
            assertEquals(place + 1, end);
        }
        for (RuledList.Gone gone : traced.gone()) {
            assertTrue(gone.modelRank() <= 12);
            assertEquals(-1, indexOf(list, gone.item()));
        }
    }

    @Property(tries = 300)
    void noRulesAndRulesThatAreOffChangeNothing(@ForAll("ruleSets") List<Rule> rules, @ForAll long seed) {
        int[] ranking = shuffled(seed);
        List<Rule> off = rules.stream().map(rule -> rule.withOn(false)).toList();
        assertArrayEquals(Arrays.copyOf(ranking, 15), list(off, ranking, 15));
        List<Rule> forOthers =
                rules.stream().map(rule -> rule.withWhen("events > 100")).toList();
        assertArrayEquals(Arrays.copyOf(ranking, 15), list(forOthers, ranking, 15));
    }

    @Property(tries = 300)
    void freshItemsHaveTheirShareWhereThereAreEnough(
            @ForAll @IntRange(min = 0, max = 10) int tenths, @ForAll long seed) {
        int[] ranking = shuffled(seed);
        Rule fresh = Rule.always("fresh", new Action.Fresh(tenths / 10.0, 30), "");
        int[] list = list(List.of(fresh), ranking, 20);
        assertTrue(IntStream.of(list).filter(item -> item <= 30).count() >= 2L * tenths);
        assertEquals(20, list.length);
    }

    @Property(tries = 200)
    void moreDiversityNeverMakesTheListLessDiverse(@ForAll long seed) {
        int[] ranking = shuffled(seed);
        Rule none = Rule.always("diverse", new Action.Diversify(0), "");
        Rule strong = Rule.always("diverse", new Action.Diversify(1), "");
        int[] plain = list(List.of(), ranking, 12);
        assertArrayEquals(plain, list(List.of(none), ranking, 12));
        assertEquals(plain[0], list(List.of(strong), ranking, 12)[0]);
        assertTrue(likeness(list(List.of(strong), ranking, 12)) <= likeness(plain) + 1e-9);
    }

    private static double likeness(int[] list) {
        double most = 0;
        for (int i = 1; i < list.length; i++) {
            double closest = 0;
            for (int j = 0; j < i; j++) {
                closest = Math.max(closest, CATALOGUE.similarity(list[i], list[j]));
            }
            most += closest;
        }
        return most;
    }

    private static void pinIsExact(Action.Pin pin, int[] list, int top, List<Rule> rules) {
        int item = CATALOGUE.indexOf(pin.item());
        boolean lapsed = rules.stream().anyMatch(rule -> rule.on() && rule.action() instanceof Action.InStock)
                && CATALOGUE.isSoldOut(item, 1);
        if (pin.place() > top || lapsed) {
            return;
        }
        int place = indexOf(list, item) + 1;
        assertTrue(place == pin.place() || (place > 0 && list.length < pin.place() && place <= list.length));
    }

    private static void capIsKept(Action.Cap cap, BitSet items, int[] list) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int item : list) {
            int group = items.get(item) ? CATALOGUE.group(item, cap.by()) : 0;
            assertFalse(group != 0 && counts.merge(group, 1, Integer::sum) > cap.most());
        }
    }

    private static int[] list(List<Rule> rules, int[] ranking, int top) {
        try {
            return new Reranking(new RuleSet("all", rules), CATALOGUE).list(ranking, TestShop.SOMEBODY, top);
        } catch (ProblemException e) {
            Assume.that(false);
            throw e;
        }
    }

    private static List<ActiveRule> active(List<Rule> rules) {
        List<ActiveRule> active = new ArrayList<>();
        for (Rule rule : rules) {
            active.add(new ActiveRule(active.size(), rule, CATALOGUE));
        }
        return active;
    }

    private static int[] shuffled(long seed) {
        List<Integer> items =
                new ArrayList<>(IntStream.of(TestShop.ranking(RANKED)).boxed().toList());
        Collections.shuffle(items, new Random(seed));
        return items.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int indexOf(int[] list, int item) {
        for (int i = 0; i < list.length; i++) {
            if (list[i] == item) {
                return i;
            }
        }
        return -1;
    }

    @Provide
    Arbitrary<List<Rule>> ruleSets() {
        return Arbitraries.oneOf(stable(), soft()).list().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Rule>> stableSets() {
        return stable().list().ofMaxSize(5);
    }

    private static Arbitrary<Rule> stable() {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.integers().between(1, RANKED + 10),
                                Arbitraries.integers().between(1, 20))
                        .as((item, place) -> Rule.always("pin", new Action.Pin("i" + item, place), "")),
                items().map(items -> Rule.always("hide", new Action.Hide(), items)),
                items().map(items -> Rule.always("only", new Action.Only(), items)),
                Combinators.combine(
                                Arbitraries.of(Group.values()),
                                Arbitraries.integers().between(1, 4))
                        .as((by, most) -> Rule.always("cap", new Action.Cap(by, most), "")),
                Combinators.combine(
                                Arbitraries.doubles().between(0, 1),
                                Arbitraries.integers().between(1, 60))
                        .as((share, days) -> Rule.always("fresh", new Action.Fresh(share, days), "")),
                Arbitraries.just(Rule.always("stock", new Action.InStock(1), "")),
                Combinators.combine(Arbitraries.doubles().between(0.05, 20), items())
                        .as((factor, items) -> Rule.always("boost", new Action.Boost(factor), items)));
    }

    private static Arbitrary<Rule> soft() {
        return Arbitraries.doubles()
                .between(0, 1)
                .map(strength -> Rule.always("diverse", new Action.Diversify(strength), ""));
    }

    private static Arbitrary<String> items() {
        return Arbitraries.of(
                "price <= 20",
                "within(category, 'A')",
                "brand == 'brand 3'",
                "age > 40",
                "contains(title, '3')",
                "item == 'i7'",
                "stock > 10 || price > 50");
    }
}
