package dev.vitrine.sample.simulation;

import dev.vitrine.sample.Dice;
import dev.vitrine.sample.shop.Item;
import dev.vitrine.sample.shop.MissionKind;
import dev.vitrine.sample.shop.Shop;
import dev.vitrine.sample.shop.Subcategory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays one shopper from the first visit to the end of the simulated time. */
final class ShopperSimulation {

    private static final int LAST_FIRST_DAY = 125;
    private static final int[] SLOWEST_GAPS = {13, 21, 30, 46, 60};
    private static final double[] SLOWEST_GAP_SHARES = {0.15, 0.25, 0.3, 0.2, 0.1};
    private static final double[] EPISODE_SHARES = {0.3, 0.42, 0.18, 0.1};
    private static final double COMPARES = 0.25;
    private static final double LEAVES_CART = 0.09;
    private static final double USES_CART = 0.6;
    private static final double OPENS_PAGE = 0.8;
    private static final double[] WINDOW_AT_ARRIVAL = {0.7, 0.3};
    private static final double RESEARCHES = 0.25;
    private static final double[] WINDOW_BEFORE_PURCHASE = {0.6, 0.3, 0.1};
    private static final double[] DELAY_SHARES = {0.4, 0.3, 0.3};
    private static final int[][] DELAYS = {{0, 0}, {2, 7}, {10, 24}};
    private static final double[] QUANTITY_SHARES = {0.86, 0.11, 0.03};

    private final Shop shop;
    private final Intents intents;
    private final Choice choice;
    private final Dice dice;
    private final ShopperState state;
    private final EventLog log;
    private final Oracle oracle;
    private int day;
    private int order;

    ShopperSimulation(Shop shop, Choice choice, int shopper, Dice dice, Asked asked) {
        this.shop = shop;
        this.intents = new Intents(shop);
        this.choice = choice;
        this.dice = dice;
        this.oracle = new Oracle(intents, choice, asked);
        this.state = new ShopperState(Taste.draw(shop, dice), shop.items().size());
        this.log = new EventLog(shopper, dice);
    }

    List<Event> run() {
        int slowestGap = SLOWEST_GAPS[dice.pick(SLOWEST_GAP_SHARES)];
        day = dice.between(0, LAST_FIRST_DAY);
        while (day < Simulation.DAYS) {
            visit();
            day += dice.between(1, slowestGap);
        }
        return log.events();
    }

    private void visit() {
        log.openSession(day);
        order++;
        lookAround(dice.pick(WINDOW_AT_ARRIVAL));
        int episodes = dice.pick(EPISODE_SHARES);
        for (int episode = 0; episode < episodes; episode++) {
            shopForSomething();
        }
        if (episodes == 0) {
            lookAround(dice.between(1, 2));
        }
    }

    private void lookAround(int views) {
        for (int view = 0; view < views; view++) {
            look(dice.pick(choice.window(day)), Reason.of(Cause.WINDOW), "");
        }
    }

    private int look(int item, Reason reason, String mission) {
        log.pass(dice.between(12, 150));
        return log.add(item, Behaviour.VIEW, List.of(reason), mission);
    }

    /** What is about to be bought is drawn from exactly the probabilities that its rank is reckoned with. */
    private void shopForSomething() {
        List<Intent> possible = intents.of(state, day);
        Intent intent = possible.get(
                dice.pick(possible.stream().mapToDouble(Intent::weight).toArray()));
        List<Integer> compared = compare(intent);
        lookAround(dice.pick(WINDOW_BEFORE_PURCHASE));
        double[] given = choice.given(intent, state, day);
        int item = dice.pick(given);
        if (intent.cart() == null && dice.chance(LEAVES_CART)) {
            leaveInCart(item, intent);
        } else {
            buy(item, intent, oracle.isAsked() ? oracle.rank(item, intent, compared, state, day) : null);
            research(intent);
        }
    }

    /** The events in which alternatives were looked at. */
    private List<Integer> compare(Intent intent) {
        Subcategory subcategory = intent.subcategory();
        if (subcategory == null || intent.cart() != null || !dice.chance(COMPARES)) {
            return List.of();
        }
        Mission mission = intent.mission();
        Reason reason = new Reason(Cause.COMPARE, mission == null ? 0 : mission.lastEvent());
        List<Integer> views = new ArrayList<>();
        for (int left = dice.between(1, 2); left > 0; left--) {
            int item = dice.pick(choice.compare(subcategory, day));
            views.add(look(item, reason, intent.missionName()));
            state.look(item, views.get(views.size() - 1));
        }
        return views;
    }

    private void leaveInCart(int item, Intent intent) {
        look(item, Reason.of(Cause.CHOICE), intent.missionName());
        log.pass(dice.between(5, 60));
        int event = log.add(item, Behaviour.CART, List.of(Reason.of(Cause.CHOICE)), intent.missionName());
        state.carts.removeIf(cart -> cart.item() == item);
        state.carts.add(new LeftCart(item, event, day, intent));
    }

    private void buy(int item, Intent intent, @Nullable OracleRank rank) {
        List<Reason> reasons = reasons(shop.item(item), intent);
        String mission = intent.missionName();
        if (dice.chance(OPENS_PAGE)) {
            look(item, Reason.of(Cause.CHOICE), mission);
        }
        if (dice.chance(USES_CART)) {
            log.pass(dice.between(5, 60));
            log.add(item, Behaviour.CART, List.of(Reason.of(Cause.CHOICE)), mission);
        }
        log.pass(dice.between(20, 120));
        int quantity = dice.pick(QUANTITY_SHARES) + 1;
        int event = log.add(item, Behaviour.PURCHASE, quantity, order, reasons, mission, rank);
        state.buy(item, event);
        state.carts.removeIf(cart -> cart.item() == item);
        moveOn(shop.item(item), intent, event);
    }

    private void moveOn(Item item, Intent intent, int event) {
        MissionKind kind = intent.kind();
        Mission mission = intent.mission();
        if (kind != null) {
            mission = new Mission(kind, item.brand().english());
            state.missions.add(mission);
            state.missionsBegun.put(kind.id(), event);
        }
        if (mission == null) {
            return;
        }
        int[] delay = DELAYS[dice.pick(DELAY_SHARES)];
        mission.advance(intent, event, day + dice.between(delay[0], delay[1]));
        state.missions.removeIf(Mission::isOver);
    }

    private void research(Intent intent) {
        Mission mission = intent.mission();
        if (mission == null || !mission.hasNeed(mission.nextPlace() + 1) || !dice.chance(RESEARCHES)) {
            return;
        }
        Intent later = Intent.complement(mission, mission.nextPlace() + 1, mission.side(), 1);
        int item = dice.pick(choice.given(later, state, day));
        Reason reason = new Reason(Cause.RESEARCH, mission.lastEvent());
        state.look(item, look(item, reason, mission.kind().id()));
    }

    private List<Reason> reasons(Item item, Intent intent) {
        List<Reason> reasons = new ArrayList<>();
        LeftCart cart = intent.cart();
        Mission mission = intent.mission();
        if (cart != null) {
            reasons.add(new Reason(Cause.CART_LEFT, cart.event()));
        }
        if (mission != null) {
            addMissionReasons(reasons, mission, item, intent);
        } else if (cart == null) {
            reasons.add(Reason.of(intent.cause()));
        }
        if (state.remembered[item.index()] > 0) {
            reasons.add(new Reason(Cause.REMEMBERED, state.remembered[item.index()]));
        }
        return reasons;
    }

    private static void addMissionReasons(List<Reason> reasons, Mission mission, Item item, Intent intent) {
        reasons.add(new Reason(Cause.COMPLEMENT, mission.lastEvent()));
        reasons.add(new Reason(Cause.MISSION, mission.firstEvent()));
        if (mission.kind().dependsOnFork(intent.place())) {
            reasons.add(new Reason(Cause.FORK, mission.forkEvent()));
        }
        if (mission.brand().equals(item.brand().english())) {
            reasons.add(new Reason(Cause.BRAND, mission.firstEvent()));
        }
    }
}
