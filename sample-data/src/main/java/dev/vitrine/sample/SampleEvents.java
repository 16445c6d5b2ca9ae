package dev.vitrine.sample;

import dev.vitrine.sample.report.Measured;
import dev.vitrine.sample.shop.Shop;
import dev.vitrine.sample.simulation.Event;
import dev.vitrine.sample.simulation.Simulation;
import java.util.List;

/** The one shop and the one simulation that the committed files come from, as far as its first shoppers. */
public final class SampleEvents {

    static final long SEED = 20250301;

    /** Of the committed files. */
    public static final int SHOPPERS = 1500;

    private static final long SEED_ELSEWHERE = SEED + 1;
    private static final int SHOPPERS_ELSEWHERE = 20_000;

    private final Simulation simulation = simulation();
    private final List<List<Event>> byShopper;

    /** Of the shoppers in the committed files. */
    public SampleEvents() {
        this(SHOPPERS);
    }

    /** @param shoppers how many: each is drawn by itself, so that the first are the same, however many there are */
    SampleEvents(int shoppers) {
        this.byShopper = simulation.play(shoppers);
    }

    /** The simulation itself, for what is asked of single shoppers. */
    public static Simulation simulation() {
        return new Simulation(Shop.of(SEED), SEED);
    }

    public Shop shop() {
        return simulation.shop();
    }

    /** Events of each shopper in order of time. */
    public List<List<Event>> byShopper() {
        return byShopper;
    }

    Measured measured() {
        return new Measured(
                shop(), byShopper, new Simulation(shop(), SEED_ELSEWHERE).playWithoutRanks(SHOPPERS_ELSEWHERE));
    }
}
