package dev.vitrine.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** Sales of a shop made up by chance, few things being sold often and most seldom. */
final class MadeShop {

    private static final String[] COLOURS = {"red", "blue", "green", "black", "white", "ivory", "amber", "silver"};
    private static final String[] KINDS = {
        "lamp", "tent", "mug", "bowl", "clock", "scarf", "candle", "basket", "frame", "kettle", "blanket", "lantern"
    };
    private static final String[] CHINESE_COLOURS = {"红色", "蓝色", "绿色", "黑色", "白色", "象牙色", "琥珀色", "银色"};
    private static final String[] CHINESE_KINDS = {
        "台灯", "帐篷", "马克杯", "碗", "时钟", "围巾", "蜡烛", "篮子", "相框", "水壶", "毯子", "灯笼"
    };
    private static final int BRANDS = 500;
    private static final int RANGES = 40;
    private static final long START = 1_600_000_000L;

    private MadeShop() {}

    /** Writes them as CSV: user, item, time, title, price. */
    static void write(Path file, int rows, int items, int shoppers) throws IOException {
        Random random = new Random(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("user,item,time,title,price\n");
            for (int row = 0; row < rows; row++) {
                int item = row < items ? row : (int) (items * Math.pow(random.nextDouble(), 3));
                int shopper = (int) (shoppers * Math.pow(random.nextDouble(), 2));
                out.write("s" + shopper + ",i" + item + "," + (START + row * 60L) + "," + title(item) + "," + item % 90
                        + ".5\n");
            }
        }
    }

    /** Writes what is sold as CSV: item, title, title_zh, brand, category, price, stock. */
    static void writeCatalogue(Path file, int items) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("item,title,title_zh,brand,category,price,stock\n");
            for (int item = 0; item < items; item++) {
                int kind = item / COLOURS.length % KINDS.length;
                String chinese = CHINESE_COLOURS[item % COLOURS.length] + CHINESE_KINDS[kind] + " " + item;
                String row = String.join(
                        ",",
                        "i" + item,
                        title(item),
                        chinese,
                        "brand " + item % BRANDS,
                        "Home > " + KINDS[kind] + " > range " + item % RANGES,
                        item % 90 + ".5",
                        String.valueOf(item % 7));
                out.write(row + "\n");
            }
        }
    }

    private static String title(int item) {
        return COLOURS[item % COLOURS.length] + " " + KINDS[item / COLOURS.length % KINDS.length] + " no. " + item;
    }
}
