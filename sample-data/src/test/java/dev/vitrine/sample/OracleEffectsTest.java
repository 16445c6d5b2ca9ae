package dev.vitrine.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vitrine.sample.simulation.Cause;
import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.OracleRank;
import dev.vitrine.sample.simulation.Reason;
import dev.vitrine.sample.simulation.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the true probability of a purchase had been without an event before it. */
class OracleEffectsTest {

    private static final int SHOPPERS = 150;

    private static final Simulation SIMULATION = SampleEvents.simulation();

    private final List<List<Event>> played =
            IntStream.range(0, SHOPPERS).mapToObj(SIMULATION::playWithEffects).toList();

    @Test
    void askingForEffectsChangesNeitherEventsNorRanks() {
        List<List<Event>> bare = played.stream()
                .map(own -> own.stream().map(OracleEffectsTest::withoutEffects).toList())
                .toList();

        assertEquals(SampleData.EVENTS.byShopper().subList(0, SHOPPERS), bare);
    }

    /** Where alternatives were looked at, what is needed is known, and the purchase before tells nothing more. */
    @Test
    void aComplementIsLessProbableWithoutThePurchaseBeforeItUnlessAlternativesGiveItAway() {
        List<Double> openly = new ArrayList<>();
        List<Double> compared = new ArrayList<>();
        for (List<Event> own : played) {
            for (Event event : complements(own)) {
                OracleRank rank = Objects.requireNonNull(event.rank());
                if (causing(event, Cause.COMPLEMENT) == causing(event, Cause.MISSION)) {
                    continue;
                }
                double left = 1 - rank.owedTo(causing(event, Cause.COMPLEMENT)) / rank.probability();
                boolean gaveAway = rank.without().keySet().stream()
                        .anyMatch(before -> own.get(before - 1).isCausedBy(Cause.COMPARE)
                                && day(own.get(before - 1)) == day(event)
                                && own.get(before - 1).item() != event.item()
                                && noPurchaseBetween(own, before, event.ordinal()));
                (gaveAway ? compared : openly).add(left);
            }
        }

        assertTrue(openly.size() > 100 && compared.size() > 30, openly.size() + " and " + compared.size());
        assertTrue(share(openly) > 0.8, share(openly) + " less than half as probable");
        assertTrue(share(compared) < 0.05, share(compared) + " less than half as probable");
    }

    @Test
    void withoutItsFirstPurchaseAMissionsBrandIsNotKept() {
        for (List<Event> own : played) {
            for (Event event : complements(own)) {
                OracleRank rank = Objects.requireNonNull(event.rank());
                if (event.isCausedBy(Cause.BRAND)) {
                    assertTrue(rank.owedTo(causing(event, Cause.BRAND)) > 0, event.toString());
                }
            }
        }
    }

    /** Next needs of missions that no cart led to. */
    private static List<Event> complements(List<Event> own) {
        return own.stream()
                .filter(event ->
                        event.isPurchase() && event.isCausedBy(Cause.COMPLEMENT) && !event.isCausedBy(Cause.CART_LEFT))
                .toList();
    }

    private static boolean noPurchaseBetween(List<Event> own, int from, int to) {
        return own.subList(from, to - 1).stream().noneMatch(Event::isPurchase);
    }

    private static double share(List<Double> left) {
        return (double) left.stream().filter(ratio -> ratio < 0.5).count() / left.size();
    }

    private static int causing(Event event, Cause cause) {
        return event.reasons().stream()
                .filter(reason -> reason.cause() == cause)
                .mapToInt(Reason::event)
                .findFirst()
                .orElseThrow();
    }

    private static long day(Event event) {
        return event.second() / (24 * 60 * 60);
    }

    private static Event withoutEffects(Event event) {
        OracleRank rank = event.rank();
        OracleRank bare = rank == null
                ? null
                : new OracleRank(
                        rank.kept(), rank.masked(), rank.boughtBefore(), rank.probability(), rank.highest(), Map.of());
        return new Event(
                event.shopper(),
                event.ordinal(),
                event.second(),
                event.item(),
                event.behaviour(),
                event.quantity(),
                event.order(),
                event.reasons(),
                event.mission(),
                bare);
    }
}
