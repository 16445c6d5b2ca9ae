package dev.vitrine.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.sample.shop.Item;
import dev.vitrine.sample.shop.PriceBand;
import dev.vitrine.sample.shop.Shop;
import dev.vitrine.sample.simulation.Behaviour;
import dev.vitrine.sample.simulation.Cause;
import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.Reason;
import dev.vitrine.sample.simulation.Simulation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each effect that the README says is planted can be found in the events. */
class PlantedEffectsTest {

    private static final int SECONDS_PER_DAY = 24 * 60 * 60;

    private static final List<Cause> FREE = List.of(Cause.WINDOW, Cause.START, Cause.IMPULSE);

    private final Shop shop = SampleData.EVENTS.shop();
    private final List<List<Event>> byShopper = SampleData.EVENTS.byShopper();

    @Test
    void complementsFollowOneAnotherInOneDirection() {
        Map<String, Integer> pairs = new HashMap<>();
        for (List<Event> own : byShopper) {
            List<Event> purchases = purchases(own);
            for (int index = 1; index < purchases.size(); index++) {
                pairs.merge(
                        subcategory(purchases.get(index - 1)) + ">" + subcategory(purchases.get(index)),
                        1,
                        Integer::sum);
            }
        }
        int tentThenBag = count(pairs, "family-tents>summer-bags") + count(pairs, "family-tents>down-bags");
        int bagThenTent = count(pairs, "summer-bags>family-tents") + count(pairs, "down-bags>family-tents");
        assertTrue(tentThenBag > 5 * bagThenTent && tentThenBag > 100, tentThenBag + " against " + bagThenTent);
    }

    @Test
    void missionsGoOnAcrossVisitsWithOtherPurchasesBetween() {
        int complements = 0;
        int later = 0;
        int interrupted = 0;
        for (List<Event> own : byShopper) {
            for (Event event : causedBy(own, Cause.COMPLEMENT)) {
                Event before = causing(own, event, Cause.COMPLEMENT);
                complements++;
                later += day(event) > day(before) ? 1 : 0;
                interrupted += purchases(own.subList(before.ordinal(), event.ordinal() - 1))
                                .isEmpty()
                        ? 0
                        : 1;
            }
        }
        assertTrue(later > 0.5 * complements, later + " of " + complements + " on a later day");
        assertTrue(interrupted > 0.15 * complements, interrupted + " of " + complements + " interrupted");
    }

    @Test
    void theMissionTellsMoreThanTheLastPurchase() {
        double byLast = certainty(Cause.COMPLEMENT, this::subcategory);
        double byLastAndKind = certainty(Cause.COMPLEMENT, event -> subcategory(event) + event.mission());

        assertTrue(byLast < 0.6, "likeliest subcategory by the last purchase: " + byLast);
        assertTrue(byLastAndKind > byLast + 0.1, "by the mission too: " + byLastAndKind);
    }

    /** At needs that hang on the fork: neither the first purchase nor the side taken tells, but both do. */
    @Test
    void aPairOfEarlierPurchasesTellsMoreThanEither() {
        Map<String, Map<String, Integer>> byFirst = new HashMap<>();
        Map<String, Map<String, Integer>> bySide = new HashMap<>();
        Map<String, Map<String, Integer>> byBoth = new HashMap<>();
        for (List<Event> own : byShopper) {
            for (Event event : causedBy(own, Cause.FORK)) {
                Event fork = causing(own, event, Cause.FORK);
                if (causing(own, event, Cause.COMPLEMENT).equals(fork)) {
                    String first = subcategory(causing(own, event, Cause.MISSION));
                    String side = subcategory(fork);
                    count(byFirst, first, subcategory(event));
                    count(bySide, side, subcategory(event));
                    count(byBoth, first + "+" + side, subcategory(event));
                }
            }
        }
        double both = certainty(byBoth);
        assertTrue(both > 0.9, "by both: " + both);
        assertTrue(certainty(byFirst) < both - 0.25, "by the first: " + certainty(byFirst));
        assertTrue(certainty(bySide) < both - 0.25, "by the side: " + certainty(bySide));
    }

    @Test
    void theMissionsBrandIsKeptThoughOthersCameBetween() {
        int withBrand = 0;
        int kept = 0;
        int keptAfterOther = 0;
        for (List<Event> own : byShopper) {
            for (Event event : causedBy(own, Cause.COMPLEMENT)) {
                Event first = causing(own, event, Cause.MISSION);
                boolean stocked = shop.itemsOf(item(event).subcategory()).stream()
                        .anyMatch(item -> brand(item).equals(brand(item(first))));
                if (stocked) {
                    withBrand++;
                    boolean same = brand(item(event)).equals(brand(item(first)));
                    Event before = causing(own, event, Cause.COMPLEMENT);
                    kept += same ? 1 : 0;
                    keptAfterOther += same && !brand(item(before)).equals(brand(item(first))) ? 1 : 0;
                }
            }
        }
        assertTrue(kept > 0.5 * withBrand, kept + " of " + withBrand);
        assertTrue(keptAfterOther > 500, keptAfterOther + " after an item of another brand");
    }

    @Test
    void shoppersKeepToTheirPriceBand() {
        Map<PriceBand, Integer> overall = new HashMap<>();
        double same = 0;
        double pairs = 0;
        for (List<Event> own : byShopper) {
            List<Event> purchases = purchases(own);
            purchases.forEach(event -> overall.merge(item(event).band(), 1, Integer::sum));
            for (int index = 1; index < purchases.size(); index++) {
                pairs++;
                same += item(purchases.get(index)).band()
                                == item(purchases.get(index - 1)).band()
                        ? 1
                        : 0;
            }
        }
        double total = overall.values().stream().mapToInt(Integer::intValue).sum();
        double byChance = overall.values().stream()
                .mapToDouble(count -> count / total * count / total)
                .sum();
        assertTrue(same / pairs > 1.4 * byChance, same / pairs + " against " + byChance);
    }

    /** Shares of what happens without a mission leading to it: needs of a mission come when they come. */
    @Test
    void demandFollowsTheSeason() {
        assertTrue(share("mowers", 30, 60) > 2 * share("mowers", 150, 180));
        assertTrue(share("popup-tents", 120, 150) > 1.5 * share("popup-tents", 30, 60));
        assertTrue(share("blankets", 150, 180) > 1.8 * share("blankets", 60, 90));
    }

    @Test
    void newItemsDrawAttention() {
        List<Item> launched =
                shop.items().stream().filter(item -> item.launchDay() >= 150).toList();
        assertTrue(launched.size() >= 15, launched.size() + " launched in the last 30 days");
        double eventsPerNewItem = eventsFrom(172, launched) / launched.size();
        double eventsPerItem = eventsFrom(172, shop.items()) / shop.items().size();
        assertTrue(eventsPerNewItem > 1.3 * eventsPerItem, eventsPerNewItem + " against " + eventsPerItem);
    }

    @Test
    void fewBotsReadMuchAndBuyNothing() {
        List<List<Event>> bots = byShopper.stream()
                .filter(own -> own.stream().anyMatch(event -> event.isCausedBy(Cause.BOT)))
                .toList();
        assertEquals(5, bots.size());
        for (List<Event> own : bots) {
            assertTrue(own.stream().allMatch(event -> event.behaviour() == Behaviour.VIEW));
            assertTrue(own.stream().map(Event::item).distinct().count() > 100);
            assertEquals(2, own.get(1).second() - own.get(0).second());
            assertTrue(Simulation.isBot(own.get(0).shopper()));
        }
    }

    @Test
    void cartsLeftAndItemsLookedAtAreComeBackTo() {
        for (List<Event> own : byShopper) {
            for (Event event : causedBy(own, Cause.CART_LEFT)) {
                Event cart = causing(own, event, Cause.CART_LEFT);
                assertEquals(Behaviour.CART, cart.behaviour());
                assertEquals(event.item(), cart.item());
                assertTrue(day(cart) < day(event));
            }
            for (Event event : causedBy(own, Cause.REMEMBERED)) {
                assertEquals(event.item(), causing(own, event, Cause.REMEMBERED).item());
            }
        }
        assertTrue(all(Cause.CART_LEFT) > 250);
        assertTrue(all(Cause.REMEMBERED) > 1000);
    }

    @Test
    void noCauseLiesInTheFuture() {
        byShopper.stream().flatMap(List::stream).forEach(event -> {
            for (Reason reason : event.reasons()) {
                assertTrue(reason.event() < event.ordinal(), event.toString());
            }
        });
    }

    private double certainty(Cause cause, Function<Event, String> given) {
        Map<String, Map<String, Integer>> next = new HashMap<>();
        for (List<Event> own : byShopper) {
            causedBy(own, cause)
                    .forEach(event -> count(next, given.apply(causing(own, event, cause)), subcategory(event)));
        }
        return certainty(next);
    }

    /** How often a guess at the likeliest would be right. */
    private static double certainty(Map<String, Map<String, Integer>> counts) {
        double right = 0;
        double all = 0;
        for (Map<String, Integer> row : counts.values()) {
            right += row.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            all += row.values().stream().mapToInt(Integer::intValue).sum();
        }
        return right / all;
    }

    private static void count(Map<String, Map<String, Integer>> counts, String row, String column) {
        counts.computeIfAbsent(row, key -> new HashMap<>()).merge(column, 1, Integer::sum);
    }

    private static int count(Map<String, Integer> counts, String key) {
        return counts.getOrDefault(key, 0);
    }

    private static List<Event> causedBy(List<Event> own, Cause cause) {
        return own.stream()
                .filter(event -> event.isPurchase() && event.isCausedBy(cause))
                .toList();
    }

    private static Event causing(List<Event> own, Event event, Cause cause) {
        Reason reason = event.reasons().stream()
                .filter(candidate -> candidate.cause() == cause)
                .findFirst()
                .orElseThrow();
        return own.get(reason.event() - 1);
    }

    private long all(Cause cause) {
        return byShopper.stream().mapToLong(own -> causedBy(own, cause).size()).sum();
    }

    private double share(String subcategory, int fromDay, int toDay) {
        List<Event> free = byShopper.stream()
                .flatMap(List::stream)
                .filter(event -> day(event) >= fromDay && day(event) < toDay)
                .filter(event -> FREE.stream().anyMatch(event::isCausedBy))
                .toList();
        double of = free.stream()
                .filter(event -> subcategory(event).equals(subcategory))
                .count();
        return of / free.size();
    }

    private double eventsFrom(int fromDay, List<Item> items) {
        List<Integer> indices = items.stream().map(Item::index).collect(Collectors.toCollection(ArrayList::new));
        boolean[] wanted = new boolean[shop.items().size()];
        indices.forEach(index -> wanted[index] = true);
        Stream<Event> events = byShopper.stream().flatMap(List::stream);
        return events.filter(event -> day(event) >= fromDay && wanted[event.item()])
                .count();
    }

    private static List<Event> purchases(List<Event> own) {
        return own.stream().filter(Event::isPurchase).toList();
    }

    private static int day(Event event) {
        return (int) (event.second() / SECONDS_PER_DAY);
    }

    private Item item(Event event) {
        return shop.item(event.item());
    }

    private static String brand(Item item) {
        return item.brand().english();
    }

    private String subcategory(Event event) {
        return item(event).subcategory().id();
    }
}
