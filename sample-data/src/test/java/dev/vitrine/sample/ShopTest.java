package dev.vitrine.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.sample.shop.Item;
import dev.vitrine.sample.shop.MissionKind;
import dev.vitrine.sample.shop.Subcategory;
import dev.vitrine.sample.simulation.Behaviour;
import dev.vitrine.sample.simulation.Cause;
import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.Simulation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShopTest {

    private static final int SECONDS_PER_DAY = 24 * 60 * 60;

    private final List<Item> items = SampleData.EVENTS.shop().items();
    private final List<List<Event>> byShopper = SampleData.EVENTS.byShopper();

    @Test
    void isAsLargeAsSaid() {
        assertEquals(600, items.size());
        assertEquals(1500, byShopper.size());
        assertEquals(63_043, events().count());
        assertEquals(39_541, events(Behaviour.VIEW));
        assertEquals(9_608, events(Behaviour.CART));
        assertEquals(13_894, events(Behaviour.PURCHASE));
    }

    @Test
    void givesEachItemAnIdAndTitlesOfItsOwn() {
        assertEquals(600, distinct(Item::id));
        assertEquals(600, distinct(item -> item.title().english()));
        assertEquals(600, distinct(item -> item.title().chinese()));
    }

    @Test
    void putsItemsIntoThreeLevelsInBothLanguages() {
        for (Item item : items) {
            Subcategory subcategory = item.subcategory();
            assertEquals(3, subcategory.path().english().split(" > ").length, subcategory.id());
            assertEquals(3, subcategory.path().chinese().split(" > ").length, subcategory.id());
            assertTrue(item.cents() > 0 && item.stock() >= 0, item.id());
        }
        assertEquals(60, distinct(item -> item.subcategory().id()));
    }

    @Test
    void hasNoEventOutsideTheSimulatedDaysOrBeforeALaunch() {
        events().forEach(event -> {
            assertTrue(event.second() >= 0 && event.second() < (long) Simulation.DAYS * SECONDS_PER_DAY);
            assertTrue(SampleData.EVENTS.shop().item(event.item()).isOnSale((int) (event.second() / SECONDS_PER_DAY)));
        });
    }

    @Test
    void keepsEachShoppersEventsInOrderOfTime() {
        for (List<Event> own : byShopper) {
            for (int index = 1; index < own.size(); index++) {
                assertTrue(own.get(index - 1).second() < own.get(index).second());
                assertEquals(index + 1, own.get(index).ordinal());
            }
        }
    }

    /** Else the view of what is about to be bought would stand in the history as if it had led to the purchase. */
    @Test
    void putsNothingBetweenAnItemsPageAndItsPurchase() {
        for (List<Event> own : byShopper) {
            for (Event event : own) {
                if (event.behaviour() == Behaviour.VIEW && event.isCausedBy(Cause.CHOICE)) {
                    assertEquals(event.item(), own.get(event.ordinal()).item());
                }
            }
        }
    }

    @Test
    void asksForEachNeedOnceInAMission() {
        for (MissionKind mission : SampleData.EVENTS.shop().missions()) {
            for (int side : new int[] {0, 1}) {
                Set<String> needs = new HashSet<>();
                for (int place = 0; place < mission.needs().size(); place++) {
                    assertTrue(needs.add(mission.need(place, side).id()), mission.id() + " side " + side);
                }
            }
        }
    }

    @Test
    void seldomSellsAShopperTheSameAgain() {
        long targets = 0;
        long again = 0;
        for (List<Event> own : byShopper) {
            List<Event> purchases = own.stream().filter(Event::isPurchase).toList();
            if (purchases.size() >= 3) {
                Event last = purchases.get(purchases.size() - 1);
                targets++;
                again += purchases.stream().anyMatch(event -> !event.equals(last) && event.item() == last.item())
                        ? 1
                        : 0;
            }
        }
        assertTrue(again * 20 <= targets, again + " of " + targets);
        assertFalse(again == 0, "some do buy the same again");
    }

    private Stream<Event> events() {
        return byShopper.stream().flatMap(List::stream);
    }

    private long events(Behaviour behaviour) {
        return events().filter(event -> event.behaviour() == behaviour).count();
    }

    private int distinct(Function<Item, String> part) {
        return items.stream().map(part).collect(Collectors.toSet()).size();
    }
}
