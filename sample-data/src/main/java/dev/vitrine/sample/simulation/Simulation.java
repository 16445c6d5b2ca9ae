package dev.vitrine.sample.simulation;

import dev.vitrine.sample.Dice;
import dev.vitrine.sample.shop.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Plays all shoppers of a shop. */
public final class Simulation {

    /** When the first simulated day begins. */
    public static final Instant START = Instant.parse("2025-03-01T00:00:00Z");

    public static final int DAYS = 180;

    private static final int SHOPPER_PART = 2;
    private static final int BOT_PART = 3;
    private static final int SHOPPERS_PER_BOT = 300;
    private static final int BOT_AMONG_THEM = 217;

    private final Shop shop;
    private final Choice choice;
    private final long seed;

    public Simulation(Shop shop, long seed) {
        this.shop = shop;
        this.choice = new Choice(shop, DAYS);
        this.seed = seed;
    }

    public Shop shop() {
        return shop;
    }

    /** One list of events for each shopper, in order of time; empty for those who never came. */
    public List<List<Event>> play(int shoppers) {
        return play(shoppers, Asked.RANKS);
    }

    /** The same events without the ranks of purchases, which take most of the time. */
    public List<List<Event>> playWithoutRanks(int shoppers) {
        return play(shoppers, Asked.NOTHING);
    }

    /** The events of one shopper, and how probable each purchase had been without the events that led to it. */
    public List<Event> playWithEffects(int shopper) {
        return List.copyOf(playOne(shopper, Asked.EFFECTS));
    }

    private List<List<Event>> play(int shoppers, Asked asked) {
        List<List<Event>> events = new ArrayList<>();
        for (int shopper = 0; shopper < shoppers; shopper++) {
            events.add(List.copyOf(playOne(shopper, asked)));
        }
        return events;
    }

    public static boolean isBot(int shopper) {
        return shopper % SHOPPERS_PER_BOT == BOT_AMONG_THEM;
    }

    private List<Event> playOne(int shopper, Asked asked) {
        if (isBot(shopper)) {
            return new BotSimulation(shop, shopper, Dice.of(seed, BOT_PART, shopper), DAYS).run();
        }
        return new ShopperSimulation(shop, choice, shopper, Dice.of(seed, SHOPPER_PART, shopper), asked).run();
    }
}
