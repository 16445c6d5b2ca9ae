package dev.vitrine.app.testing;

import dev.vitrine.engine.data.SequenceDataset;
import dev.vitrine.workspace.ItemCard;
import dev.vitrine.workspace.ShopperEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Items and histories of a small outdoor shop, for tests and pictures of screens. */
public final class TestItems {

    private static final String[][] CATALOGUE = {
        {"Dome tent for two persons", "双人圆顶帐篷", "Northway", "Camping > Tents", "89.00", "14"},
        {"Down sleeping bag, -5 degrees", "零下五度羽绒睡袋", "Northway", "Camping > Sleeping", "149.90", "3"},
        {"Self-inflating sleeping mat", "自充气睡垫", "Fernhill", "Camping > Sleeping", "54.50", "22"},
        {"Gas stove with wind shield", "带挡风板燃气炉", "Kettle & Co", "Cooking > Stoves", "39.95", "0"},
        {"Enamel mug, forest green", "森林绿搪瓷杯", "Kettle & Co", "Cooking > Tableware", "9.90", "210"},
        {"Headlamp 400 lumen, rechargeable", "四百流明充电头灯", "Lumio", "Light > Headlamps", "44.00", "31"},
        {"Trekking poles, carbon, pair", "碳纤维登山杖一对", "Ridgeline", "Hiking > Poles", "79.00", "8"},
        {"Waterproof jacket, women", "女式防水夹克", "Ridgeline", "Clothing > Jackets", "189.00", "17"},
        {"Merino base layer, long sleeve", "美利奴长袖内衣", "Fernhill", "Clothing > Base layers", "69.95", "40"},
        {"Rucksack 45 litres", "四十五升登山包", "Ridgeline", "Hiking > Rucksacks", "119.00", "11"},
        {"Water filter, hollow fibre", "中空纤维净水器", "Clearbrook", "Cooking > Water", "34.90", "26"},
        {"Freeze-dried chili con carne", "冻干辣豆酱", "Clearbrook", "Food > Meals", "8.50", "300"},
        {"First aid kit, compact", "便携急救包", "Clearbrook", "Safety > First aid", "24.00", "65"},
        {"Climbing rope 60 m, dry treated", "六十米防水攀岩绳", "Ridgeline", "Climbing > Ropes", "179.00", "5"},
        {"Camping lantern, warm light", "暖光露营灯", "Lumio", "Light > Lanterns", "29.90", "48"},
        {"Folding chair with cup holder", "带杯架折叠椅", "Fernhill", "Camping > Furniture", "36.00", "19"},
    };

    private static final String[] BEHAVIOURS = {"view", "view", "view", "cart", "purchase"};

    private TestItems() {}

    public static int catalogueSize() {
        return CATALOGUE.length;
    }

    /** Items repeat with a number behind the title once the catalogue is used up. */
    public static ItemCard item(int number) {
        String[] row = CATALOGUE[number % CATALOGUE.length];
        int round = number / CATALOGUE.length;
        String suffix = round == 0 ? "" : " " + (round + 1);
        return new ItemCard(
                number,
                "SKU-" + (1000 + number),
                row[0] + suffix,
                row[1] + suffix,
                row[2],
                row[3],
                Double.valueOf(row[4]),
                null,
                Integer.valueOf(row[5]),
                null,
                null);
    }

    public static List<ItemCard> items(int count) {
        List<ItemCard> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item(i));
        }
        return items;
    }

    /** Events over some months, several on some days, oldest first. */
    public static List<ShopperEvent> history(int events) {
        Random random = new Random(7);
        List<ShopperEvent> history = new ArrayList<>();
        Instant time = Instant.parse("2026-03-02T10:15:00Z");
        for (int i = 0; i < events; i++) {
            String behaviour = BEHAVIOURS[random.nextInt(BEHAVIOURS.length)];
            history.add(event(item(random.nextInt(40)), behaviour, time.toEpochMilli()));
            time = random.nextInt(3) == 0
                    ? time.plus(1 + random.nextInt(random.nextInt(4) == 0 ? 30 : 6), ChronoUnit.DAYS)
                    : time.plus(7, ChronoUnit.MINUTES);
        }
        return history;
    }

    public static List<ShopperEvent> historyWithoutTimes(int events) {
        return history(events).stream()
                .map(event -> event(event.item(), event.behaviour(), SequenceDataset.NO_TIME))
                .toList();
    }

    public static ShopperEvent event(ItemCard item, String behaviour, long time) {
        return new ShopperEvent(item, behaviour, time, null, null, behaviour.equals("purchase") ? item.price() : null);
    }

    /** Rows that sum to 1 over the keys up to the query, with a few strong links, as attention has. */
    public static float[][] attention(int length, long seed) {
        Random random = new Random(seed);
        float[][] weights = new float[length][length];
        for (int query = 0; query < length; query++) {
            double sum = 0;
            for (int key = 0; key <= query; key++) {
                double weight = Math.exp(2.2 * random.nextGaussian() - 0.05 * (query - key));
                weights[query][key] = (float) weight;
                sum += weight;
            }
            for (int key = 0; key <= query; key++) {
                weights[query][key] /= (float) sum;
            }
        }
        return weights;
    }
}
