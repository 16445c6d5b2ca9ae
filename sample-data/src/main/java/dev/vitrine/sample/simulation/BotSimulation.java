package dev.vitrine.sample.simulation;

import dev.vitrine.sample.Dice;
import dev.vitrine.sample.shop.Item;
import dev.vitrine.sample.shop.Shop;
import java.util.List;

/** A program that reads page after page of the shop at night, at a steady pace, and buys nothing. */
final class BotSimulation {

    private static final int SECONDS_BETWEEN_PAGES = 2;
    private static final int START_SECOND = 3 * 60 * 60;

    private final Shop shop;
    private final Dice dice;
    private final int days;
    private final EventLog log;

    BotSimulation(Shop shop, int shopper, Dice dice, int days) {
        this.shop = shop;
        this.dice = dice;
        this.days = days;
        this.log = new EventLog(shopper, dice);
    }

    List<Event> run() {
        int nights = dice.between(1, 3);
        int day = dice.between(0, days / 3);
        for (int night = 0; night < nights; night++) {
            readPages(day);
            day += dice.between(10, days / 5);
        }
        return log.events();
    }

    private void readPages(int day) {
        log.openSession(day, START_SECOND);
        int pages = dice.between(120, 260);
        int first = dice.below(shop.items().size());
        for (int page = 0; page < pages; page++) {
            Item item = shop.item((first + page) % shop.items().size());
            if (item.isOnSale(day)) {
                log.add(item.index(), Behaviour.VIEW, List.of(Reason.of(Cause.BOT)), "");
                log.pass(SECONDS_BETWEEN_PAGES);
            }
        }
    }
}
