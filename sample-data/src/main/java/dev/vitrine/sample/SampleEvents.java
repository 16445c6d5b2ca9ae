package dev.vitrine.sample;

import dev.vitrine.sample.report.Measured;
import dev.vitrine.sample.shop.Shop;
import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.Simulation;
import java.util.List;

/** The one shop and the one simulation that the committed files come from. */
public final class SampleEvents {

    static final long SEED = 20250301;
    static final int SHOPPERS = 1500;

    private static final long SEED_ELSEWHERE = SEED + 1;
    private static final int SHOPPERS_ELSEWHERE = 20_000;

    private final Shop shop = Shop.of(SEED);
    private final List<List<Event>> byShopper = new Simulation(shop, SEED).play(SHOPPERS);

    public Shop shop() {
        return shop;
    }

    /** Events of each shopper in order of time. */
    public List<List<Event>> byShopper() {
        return byShopper;
    }

    /** The same events, each purchase with how probable it had been without an event before it. */
    public List<List<Event>> withEffects() {
        return new Simulation(shop, SEED).playWithEffects(SHOPPERS);
    }

    /** The id that a shopper has in the files. */
    public static String shopperId(int shopper) {
        return SampleFiles.shopperId(shopper);
    }

    Measured measured() {
        return new Measured(shop, byShopper, new Simulation(shop, SEED_ELSEWHERE).playWithoutRanks(SHOPPERS_ELSEWHERE));
    }
}
